import { createTheme, Drawer, type MantineColorsTuple, Menu, Modal, Popover, Tooltip } from "@mantine/core";

/** The same values stand in theme.css as custom properties: the provider may not write a style tag under our content policy. */
const brand: MantineColorsTuple = [
  "#eef6f4",
  "#e0efec",
  "#bfded8",
  "#98cbc2",
  "#6fb5aa",
  "#469c90",
  "#2a8378",
  "#177066",
  "#0f5f57",
  "#0b4a44",
];

// Locking the page behind a dialog is done in css: the library would write a style tag for it.
// Its heading is a <header>, which would count as a second banner of the page.
const dialogDefaults = { lockScroll: false, attributes: { header: { role: "none" } } };

export const theme = createTheme({
  primaryColor: "brand",
  primaryShade: 8,
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: "pointer",
  defaultRadius: "md",
  colors: { brand },
  components: {
    Modal: Modal.extend({
      defaultProps: { ...dialogDefaults, centered: true, radius: "lg", closeButtonProps: { "aria-label": "Close" } },
    }),
    Drawer: Drawer.extend({ defaultProps: { ...dialogDefaults, closeButtonProps: { "aria-label": "Close" } } }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: "md",
        radius: "md",
        position: "bottom-end",
        withInitialFocusPlaceholder: false,
        withinPortal: false,
      },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: "md", radius: "md" } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, multiline: true, maw: 280, events: { hover: true, focus: true, touch: false } },
    }),
  },
});
