/** A small network with one path lit: what the map will show. Decoration only. */
export function WelcomePicture() {
  return (
    <svg className="welcome-picture" viewBox="0 0 360 280" aria-hidden="true">
      <g className="picture-rings">
        <circle cx="180" cy="140" r="62" />
        <circle cx="180" cy="140" r="122" />
      </g>
      <g className="picture-ties">
        <path d="M180 140 134 98M180 140 142 190M180 140 236 168M134 98 84 66M134 98 66 118M142 190 96 230M142 190 160 258M236 168 296 176M236 168 262 230" />
      </g>
      <path className="picture-lit" d="M180 140 222 94 276 64" />
      <g className="picture-people">
        <circle cx="134" cy="98" r="8" />
        <circle cx="142" cy="190" r="8" />
        <circle cx="236" cy="168" r="8" />
        <circle cx="84" cy="66" r="6" />
        <circle cx="66" cy="118" r="6" />
        <circle cx="96" cy="230" r="6" />
        <circle cx="160" cy="258" r="6" />
        <circle cx="296" cy="176" r="6" />
        <circle cx="262" cy="230" r="6" />
      </g>
      <g className="picture-lit-people">
        <circle cx="222" cy="94" r="9" />
        <circle cx="276" cy="64" r="9" />
      </g>
      <circle className="picture-you" cx="180" cy="140" r="13" />
      <text x="180" y="172">
        You
      </text>
      <text x="222" y="80">
        Priya
      </text>
      <text x="292" y="50">
        Dan, Acme
      </text>
    </svg>
  );
}
