import { css } from 'lit';

/** The studio's own look; colours come from the page around. */
export const studioStyles = css`
  :host {
    /* How high the head is. */
    --head: 78px;
    display: block;
    min-width: 0;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ol,
  pre,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  h2 {
    font-size: 24px;
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.015em;
  }
  h3 {
    font-size: 16px;
    font-weight: 600;
  }
  h4 {
    font-size: 14px;
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }

  /* Wider than what scrolls under it by the outline of a field that has the focus. */
  .head {
    position: sticky;
    z-index: 1;
    top: var(--above, 0px);
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    margin-inline: -8px;
    padding: 8px 8px 4px;
    border-block-end: 1px solid var(--line);
    background: var(--paper);
  }
  .head h2 {
    font-size: 20px;
  }
  .heard {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Its place is there before anything is said, so that nothing moves. */
  .said {
    grid-column: 1 / -1;
    min-height: 22px;
    font-size: 14px;
    line-height: 22px;
    color: var(--accent);
  }
  .said[data-tone='wrong'] {
    color: var(--wrong);
  }
  /* There is less room on a phone: it lies over what scrolls there anyway. */
  @media (max-width: 999px) {
    :host {
      --head: 56px;
    }
    .said {
      position: absolute;
      inset: calc(100% + 1px) 0 auto;
      min-height: 0;
      padding-inline: 8px;
      background: var(--paper);
    }
    .said:not(:empty) {
      padding-block: 6px;
      border-block-end: 1px solid var(--line);
    }
  }
  .intro {
    padding-block: 12px 16px;
  }
  .steps {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  /* On a phone it stands in the bar at the bottom. */
  .steps .to-code {
    display: none;
    margin-inline-start: 8px;
  }
  @media (min-width: 1000px) {
    .steps .to-code {
      display: inline-flex;
    }
  }

  details {
    scroll-margin-top: calc(var(--head) + var(--above, 0px));
    border-block-start: 1px solid var(--line);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 48px;
    cursor: pointer;
    list-style: none;
  }
  /* Within its line: the head above would cover what stands out of it. */
  summary:focus-visible {
    outline-offset: -3px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    width: 8px;
    height: 8px;
    border: solid var(--quiet);
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  details[open] > summary::before {
    transform: rotate(45deg) translate(-2px, -2px);
  }
  .body details,
  .group details {
    border: 0;
  }
  .body summary {
    font-size: 14px;
    color: var(--accent);
    min-height: 44px;
  }
  .count {
    margin-inline-start: auto;
    padding: 2px 10px;
    border: 1px solid currentcolor;
    border-radius: 99px;
    color: var(--wrong);
    font-size: 13px;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding-block: 4px 24px;
  }

  .field,
  .group,
  .consent,
  .body details[open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    align-content: start;
  }
  .group,
  .consent {
    gap: 12px;
  }
  .field:not(.choices) > label,
  legend {
    padding: 0;
    font-size: 14px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  input[type='text'],
  textarea,
  select {
    width: 100%;
    min-height: 44px;
    padding: 9px 12px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
    font: inherit;
    text-overflow: ellipsis;
  }
  textarea {
    resize: vertical;
    line-height: 1.4;
  }
  [aria-invalid='true'] {
    border-color: var(--wrong);
  }
  ::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .hint {
    font-size: 14px;
    line-height: 1.45;
    color: var(--quiet);
  }
  .complaint {
    display: grid;
    gap: 4px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--wrong);
    font-size: 14px;
    line-height: 1.45;
    color: var(--wrong);
    overflow-wrap: anywhere;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  @container (min-width: 360px) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: end;
    }
  }
  .body {
    container-type: inline-size;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .choices.columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
  }
  .choices.columns legend {
    grid-column: 1 / -1;
  }
  .asked {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .asked .field {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: center;
  }
  /* Boxes to tick that belong together stand as close as the finger allows. */
  .body > .choice + .choice {
    margin-block-start: -14px;
  }
  .choices > .choice {
    font-size: 15px;
  }
  .choices legend {
    float: left;
    width: 100%;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    font-size: 15px;
    line-height: 1.35;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--accent);
    border-radius: 8px;
    background: none;
    color: var(--accent);
    font: inherit;
    font-size: 15px;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: color-mix(in srgb, var(--accent) 10%, transparent);
  }
  button.quiet {
    padding-inline: 8px;
    border: 0;
    font-weight: 400;
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  button:disabled,
  button[aria-disabled='true'] {
    color: var(--quiet);
    cursor: default;
    background: none;
    text-decoration: none;
    opacity: 0.65;
  }
  /* The ring of the focus isn't faint. */
  button:focus-visible {
    opacity: 1;
  }
  .button {
    position: relative;
  }
  .button:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .button input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  /* Its words begin where everything does, whatever it has around them for the finger. */
  .actions > button.quiet {
    margin-inline-start: -8px;
  }
  .field + button,
  .field + .choice {
    margin-block-start: 6px;
  }

  .stages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    list-style: none;
  }
  .stage,
  .consent {
    position: relative;
    padding: 12px 48px 8px 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--panel);
  }
  .stage {
    min-height: 136px;
    padding-inline-start: 48px;
  }
  .stage-fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .handle,
  .moves,
  .remove {
    position: absolute;
    inset-block-start: 2px;
    width: 44px;
    padding: 0;
    border: 0;
    color: var(--quiet);
    font-size: 20px;
  }
  .moves {
    inset: 46px auto auto 2px;
    display: grid;
  }
  .moves button {
    padding: 0;
    border: 0;
    color: inherit;
    font-size: 18px;
  }
  .handle {
    inset-inline-start: 2px;
    display: grid;
    place-items: center;
    height: 44px;
    cursor: grab;
    touch-action: none;
  }
  .remove {
    inset-inline-end: 2px;
  }

  /* The colour stands beside its field, however many lines the label above takes. */
  .token {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr) auto;
    grid-template-rows: auto auto auto;
    gap: 6px 10px;
    align-items: start;
  }
  .token input[type='color'] {
    grid-area: 2 / 1;
    width: 56px;
    height: 44px;
    padding: 4px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--panel);
    cursor: pointer;
  }
  .token .field {
    grid-area: 1 / 2 / span 3;
    grid-template-rows: subgrid;
  }
  .token button {
    grid-area: 2 / 3;
  }
  .token button:disabled {
    visibility: hidden;
  }
  .logo {
    max-width: 200px;
    max-height: 64px;
    object-fit: contain;
    justify-self: start;
  }

  a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .take a {
    padding-block: 10px;
    font-size: 15px;
  }

  .pasting {
    font-size: 14px;
    line-height: 1.5;
  }
  .pasting h4:not(:first-of-type) {
    margin-block-start: 14px;
  }
  .pasting ol,
  .pasting ul {
    margin: 4px 0 0;
    padding-inline-start: 22px;
  }
  .pasting li + li {
    margin-block-start: 6px;
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .part-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  pre {
    max-height: 320px;
    overflow: auto;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--panel);
    font: 13px/1.6 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  pre.link {
    max-height: 96px;
  }
  code {
    font: inherit;
  }
  @media (forced-colors: active) {
    .complaint,
    .count {
      border-color: CanvasText;
    }
  }
`;
