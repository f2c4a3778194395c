/** How to get one's own contacts out of LinkedIn. Text only: nothing here opens a page. */
export function LinkedInSteps() {
  return (
    <details className="fold">
      <summary>How to get your LinkedIn contacts</summary>
      <ol className="numbered small">
        <li>In LinkedIn open Settings & Privacy, then Data privacy.</li>
        <li>Choose “Get a copy of your data” and tick “Connections”.</li>
        <li>Request the archive. The mail with the link comes within minutes, sometimes a day.</li>
        <li>Unpack the archive and drop the file Connections.csv here, as it is.</li>
      </ol>
    </details>
  );
}
