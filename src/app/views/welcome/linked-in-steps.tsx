/** How to get one's own contacts out of LinkedIn. Text only: nothing here opens a page. */
export function LinkedInSteps() {
  return (
    <details className="fold">
      <summary>How to get your LinkedIn contacts</summary>
      <ol className="numbered small">
        <li>In LinkedIn open Settings & Privacy, then Data privacy.</li>
        <li>Choose “Get a copy of your data”. “Connections” alone comes within minutes; the larger archive takes a day.</li>
        <li>The archive also holds messages, invitations and recommendations: they date your ties and show who is close.</li>
        <li>Drop the .zip file here, as it came. Connections.csv by itself will do as well.</li>
      </ol>
    </details>
  );
}
