import { html, svg } from 'lit-html';
import type { SVGTemplateResult, TemplateResult } from 'lit-html';

// Drawn for this app on a grid of 20 with a stroke of 1.6, so that they sit well at 16 and 20 pixels.
const shapes = {
  check: svg`<circle cx="10" cy="10" r="7.2" /><path d="m6.8 10.2 2.2 2.2 4.3-4.6" />`,
  hourglass: svg`<path d="M5.5 3h9M5.5 17h9M6.8 3v2.6c0 2 3.2 2.9 3.2 4.4s-3.2 2.4-3.2 4.4V17M13.2 3v2.6c0 2-3.2 2.9-3.2 4.4s3.2 2.4 3.2 4.4V17" />`,
  alert: svg`<path d="M10 3.2 2.8 16h14.4L10 3.2Z" /><path d="M10 8.2v3.6M10 13.9v.1" />`,
  stop: svg`<path d="M7.2 2.8h5.6l4.4 4.4v5.6l-4.4 4.4H7.2l-4.4-4.4V7.2z" /><path d="M10 6.4v4.4M10 13.5v.1" />`,
  sync: svg`<path d="M16.4 8.6A6.6 6.6 0 0 0 4.6 6.2M3.6 11.4a6.6 6.6 0 0 0 11.8 2.4" /><path d="M4.4 2.9v3.5h3.5M15.6 17.1v-3.5h-3.5" />`,
  retry: svg`<path d="M16.6 10a6.6 6.6 0 1 1-2-4.7" /><path d="M15.4 2.4v3.4H12M10 7v3.3l2 1.4" />`,
  keypad: svg`<rect x="2.8" y="5" width="14.4" height="10" rx="2" /><path d="M6.2 10v.1M10 10v.1M13.8 10v.1" />`,
  ring: svg`<circle cx="10" cy="10" r="7.2" />`,
  moon: svg`<circle cx="10" cy="10" r="7.2" /><path d="M6.8 10h6.4" />`,
  info: svg`<circle cx="10" cy="10" r="7.2" /><path d="M10 9.4v4M10 6.6v.1" />`,
  pause: svg`<circle cx="10" cy="10" r="7.2" /><path d="M8 7.4v5.2M12 7.4v5.2" />`,
  lock: svg`<rect x="4" y="9" width="12" height="8" rx="2" /><path d="M6.8 9V6.6a3.2 3.2 0 0 1 6.4 0V9" />`,
  key: svg`<circle cx="6.6" cy="13.4" r="3.6" /><path d="m9.2 10.8 7.4-7.4M13.4 6.6l2.6 2.6" />`,
  list: svg`<rect x="3" y="3.6" width="14" height="5.2" rx="1.6" /><rect x="3" y="11.2" width="14" height="5.2" rx="1.6" />`,
  history: svg`<path d="M3.6 7.4A7 7 0 1 1 3 10.8" /><path d="M3.2 3.8v3.8H7M10 6.4V10l2.6 1.8" />`,
  settings: svg`<path d="M3 6h6M13 6h4M3 14h3M10 14h7" /><circle cx="11" cy="6" r="2" /><circle cx="8" cy="14" r="2" />`,
  more: svg`<path d="M4.6 10v.1M10 10v.1M15.4 10v.1" />`,
  forward: svg`<path d="m7.6 4.8 5.2 5.2-5.2 5.2" />`,
  search: svg`<circle cx="8.6" cy="8.6" r="5.2" /><path d="m12.4 12.4 4.2 4.2" />`,
  grip: svg`<path d="M7.6 5v.1M7.6 10v.1M7.6 15v.1M12.4 5v.1M12.4 10v.1M12.4 15v.1" />`,
  up: svg`<path d="M10 16V4.6M4.8 9.4 10 4.2l5.2 5.2" />`,
  down: svg`<path d="M10 4v11.4M4.8 10.6 10 15.8l5.2-5.2" />`,
  plus: svg`<path d="M10 4v12M4 10h12" />`,
  back: svg`<path d="M16 10H4.6M9.4 4.8 4.2 10l5.2 5.2" />`,
  undo: svg`<path d="M7.4 3.6 3.4 7.4l4 3.8" /><path d="M3.8 7.4h8a4.4 4.4 0 0 1 0 8.8H7" />`,
  device: svg`<rect x="5.6" y="2.6" width="8.8" height="14.8" rx="2" /><path d="M8.8 14.6h2.4M8 6.4h.1M12 6.4h-.1M8 9.6h.1M12 9.6h-.1" />`,
  copy: svg`<rect x="7" y="7" width="9.4" height="9.4" rx="2" /><path d="M4.6 12.6H5M3.6 11V5.6a2 2 0 0 1 2-2H11a2 2 0 0 1 1.6.8" />`,
  terminal: svg`<rect x="2.6" y="3.8" width="14.8" height="12.4" rx="2" /><path d="m6 8 2.2 2L6 12M10.4 12.4h3.6" />`,
  edit: svg`<path d="m3.6 16.4.8-3.4 8.8-8.8a1.7 1.7 0 0 1 2.4 0l.2.2a1.7 1.7 0 0 1 0 2.4L7 15.6z" />`,
  remove: svg`<path d="M3.8 5.6h12.4M8 5.6V3.8h4v1.8M5.4 5.6l.7 10.6h7.8l.7-10.6M8.5 8.6v4.8M11.5 8.6v4.8" />`,
  forget: svg`<path d="M3.4 16.4h13.2M7.6 16.2 3.9 12.5a1.4 1.4 0 0 1 0-2l6.3-6.3a1.4 1.4 0 0 1 2 0l3.9 3.9a1.4 1.4 0 0 1 0 2L10 16.2M7 7.4l5.9 5.9" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  doctor: svg`<path d="M5.4 3.2H4.2v4.4a3.6 3.6 0 0 0 7.2 0V3.2h-1.2M7.8 11.2v1.4a3.9 3.9 0 0 0 7.8 0V10.4" /><circle cx="15.6" cy="8.8" r="1.6" />`,
  export: svg`<path d="M10 12.6V3.2M6.4 6.6 10 3l3.6 3.6M3.4 12.4v3a1.4 1.4 0 0 0 1.4 1.4h10.4a1.4 1.4 0 0 0 1.4-1.4v-3" />`,
  import: svg`<path d="M10 3v9.4M6.4 9 10 12.6 13.6 9M3.4 12.4v3a1.4 1.4 0 0 0 1.4 1.4h10.4a1.4 1.4 0 0 0 1.4-1.4v-3" />`,
  qr: svg`<rect x="3" y="3" width="5" height="5" rx="0.8" /><rect x="12" y="3" width="5" height="5" rx="0.8" /><rect x="3" y="12" width="5" height="5" rx="0.8" /><path d="M12 12v.1M14.6 12.2V15M17 12v.1M12 14.6V17M17 15v2h-2.4" />`,
  folder: svg`<path d="M2.8 15.4V5.2a1 1 0 0 1 1-1h3.8l1.8 2h6.8a1 1 0 0 1 1 1v8.2a1 1 0 0 1-1 1H3.8a1 1 0 0 1-1-1Z" />`,
} as const satisfies Record<string, SVGTemplateResult>;

/** Names of the icons. */
export type IconName = keyof typeof shapes;

/** An icon in the colour of the text beside it. It says nothing that the text does not, so readers skip it. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon icon-${name}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    ${shapes[name]}
  </svg>`;

/** Seconds of a 30-second code that are left, as a ring. Presentation attributes, because inline styles are blocked. */
export const secondsRing = (left: number): TemplateResult =>
  html`<svg class="ring" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle class="ring-track" cx="10" cy="10" r="8" />
    <circle
      class="ring-left"
      cx="10"
      cy="10"
      r="8"
      pathLength="30"
      stroke-dasharray="${left} 30"
      transform="rotate(-90 10 10)"
    />
  </svg>`;
