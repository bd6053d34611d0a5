import { z } from 'zod';

/** One entry of a tray menu, as a desktop would show it (com.canonical.dbusmenu). */
export interface MenuItem {
  readonly id: number;
  /** As people read it: without the underscores that mark access keys. Empty for a separator. */
  readonly label: string;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly type: 'standard' | 'separator';
  readonly toggleType: 'none' | 'checkmark' | 'radio';
  readonly toggleState: 'on' | 'off' | 'mixed';
  readonly children: readonly MenuItem[];
}

/** The way to an entry: its label, or the labels from the top down. */
export type MenuPath = string | readonly string[];

const layoutNode = z.tuple([
  z.number(),
  z.object({
    label: z.string().default(''),
    enabled: z.boolean().default(true),
    visible: z.boolean().default(true),
    type: z.enum(['standard', 'separator']).catch('standard'),
    'toggle-type': z.enum(['checkmark', 'radio']).or(z.literal('none')).catch('none'),
    'toggle-state': z.number().default(-1),
  }),
  z.array(z.unknown()),
]);

/** Reads a node of the answer to GetLayout: `(ia{sv}av)`; what a node leaves out has the protocol's default. */
export function parseMenu(node: unknown): MenuItem {
  const [id, properties, children] = layoutNode.parse(node);
  const state = properties['toggle-state'];
  return {
    id,
    label: withoutAccessKey(properties.label),
    enabled: properties.enabled,
    visible: properties.visible,
    type: properties.type,
    toggleType: properties['toggle-type'],
    toggleState: state === 1 ? 'on' : state === 0 ? 'off' : 'mixed',
    children: children.map(parseMenu),
  };
}

/** The visible entry at a path; undefined when there is none. */
export function findItem(menu: MenuItem, path: MenuPath): MenuItem | undefined {
  let item: MenuItem | undefined = menu;
  for (const label of typeof path === 'string' ? [path] : path) {
    item = item?.children.find((child) => child.visible && child.label === label);
  }
  return item;
}

/** The visible labels of one level, separators as "―". */
export function labelsOf(menu: MenuItem): string[] {
  return menu.children.filter((item) => item.visible).map((item) => item.label || '―');
}

/** The menu as lines of text, for people who read a failed test. */
export function describeMenu(menu: MenuItem, indent = '  '): string {
  if (menu.children.length === 0) return `${indent}(empty)`;
  return menu.children
    .map((item) => {
      const marks = [
        item.toggleType === 'none' ? '' : ` [${item.toggleState}]`,
        item.enabled ? '' : ' (disabled)',
        item.visible ? '' : ' (hidden)',
      ];
      const line = indent + (item.type === 'separator' ? '―' : item.label) + marks.join('');
      return item.children.length === 0 ? line : `${line}\n${describeMenu(item, `${indent}  `)}`;
    })
    .join('\n');
}

/** In dbusmenu one underscore marks the access key and two stand for one. */
function withoutAccessKey(label: string): string {
  return label.replaceAll(/_(_?)/g, '$1');
}
