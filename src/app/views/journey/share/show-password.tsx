import { Switch } from "@mantine/core";

interface ShowPasswordProps {
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** Reading along prevents the slip of the finger that would lock the file for good. */
export function ShowPassword({ shown, onShow }: ShowPasswordProps) {
  return <Switch label="Show what I type" checked={shown} onChange={(event) => onShow(event.currentTarget.checked)} />;
}
