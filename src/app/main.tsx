import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./theme/library.css";
import "./theme/theme.css";
import "./theme/base.css";
import "./components/components.css";
import { App } from "./app.tsx";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { openWorkspace } from "./state/use-app.ts";
import { applyColourScheme, colourSchemeManager } from "./theme/colour-scheme.ts";
import { theme } from "./theme/theme.ts";

applyColourScheme();

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      {/* Variables and classes come from our stylesheets: the content policy forbids style tags made by a script. */}
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colourSchemeManager}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </MantineProvider>
    </StrictMode>,
  );
  void openWorkspace();
}
