/** How the element looks around its picture. */
export const elementStyle = `
:host { display: block; }
:host([hidden]) { display: none; }
svg { display: block; width: 100%; height: auto; }
.button { cursor: pointer; outline: none; touch-action: none; }
.button:focus-visible { stroke: var(--ecogram-focus, var(--_ink)); stroke-width: 5; }
details { font-family: var(--ecogram-font, system-ui, sans-serif); margin-top: 0.5rem; }
summary { cursor: pointer; padding: 0.25rem; }
details > div { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; }
caption { text-align: start; font-weight: 700; padding: 0.25rem 0; }
th, td { border: 1px solid #8a97a3; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
`;
