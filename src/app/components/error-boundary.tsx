import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: string | null;
}

/** The last line: says in plain words that something broke, that the data is kept, and how to go on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render() {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return (
      <main className="whole-page">
        <h1>Something broke on this screen</h1>
        <p>
          Your network is kept on this device and is not affected. Reload the page to go on. If it happens again in the same
          place, the line below helps whoever looks into it; it holds nothing of your contacts beyond what you see here.
        </p>
        <p className="technical">{failed}</p>
        <p>
          <button type="button" className="plain-button" onClick={() => window.location.reload()}>
            Reload the page
          </button>
        </p>
      </main>
    );
  }
}
