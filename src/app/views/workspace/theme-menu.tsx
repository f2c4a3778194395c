import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { CheckIcon, MoonIcon, ScreenIcon, SunIcon } from "../../components/icons.tsx";

const choices = [
  { scheme: "light", label: "Light", Icon: SunIcon },
  { scheme: "dark", label: "Dark", Icon: MoonIcon },
  { scheme: "auto", label: "As the system", Icon: ScreenIcon },
] as const;

export function ThemeMenu() {
  // Holding transitions back would need a style tag, which the content policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const now = choices.find((choice) => choice.scheme === colorScheme) ?? choices[2];
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Colours: ${now.label}`}>
          <now.Icon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ scheme, label, Icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon />}
            rightSection={scheme === colorScheme ? <CheckIcon size={15} /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
            {scheme === colorScheme ? <span className="hidden-text"> (in use)</span> : null}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
