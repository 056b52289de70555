/** The closed lists of CSS parts of the badge and of the gate; the gate also passes on those of its widget. */
export const badgeParts = ['badge', 'badge-icon', 'badge-label', 'badge-name', 'badge-arrow'] as const;

export const gateParts = [
  'gate-busy',
  'gate-dialog',
  'gate-header',
  'gate-title',
  'gate-lead',
  'gate-close',
  'gate-note',
  'gate-note-text',
  'gate-button',
  'gate-spinner',
  'gate-widget',
] as const;
