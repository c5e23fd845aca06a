import { css, type CSSResult } from 'lit';

export const shareStyles: CSSResult = css`
  .box {
    padding: var(--_space);
    background: var(--_surface);
  }
  h2,
  h3 {
    font-weight: 650;
  }
  h3 {
    margin-block-start: 8px;
    font-size: 14px;
  }
  p.small {
    padding-block: 2px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 8px;
  }
  .tick {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 44px;
    font-size: 14px;
  }
  .tick input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  summary {
    min-height: 44px;
    align-content: center;
    font-size: 14px;
    cursor: pointer;
  }
  .qr svg {
    display: block;
    width: min(100%, 260px);
    /* Cameras need dark on light, whatever the page looks like. */
    background: #fff;
    color: #000;
    border-radius: 4px;
  }
  .done {
    min-height: 22px;
    font-size: 14px;
  }
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: 88px;
    padding: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    /* Phones zoom in on fields with smaller text. */
    font-size: 16px;
    resize: vertical;
  }
  textarea:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  @media print {
    .box {
      display: none;
    }
  }
`;
