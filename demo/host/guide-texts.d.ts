/** What the guide says in one language. */
export interface GuideTexts {
  readonly fill: string;
  readonly arrive: string;
  readonly month: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly presets: Readonly<Record<'enterprise' | 'review', string>>;
  readonly regions: Readonly<Record<'cn-mainland' | 'hk' | 'sg', string>>;
  readonly handoffs: Readonly<Record<'embedded' | 'redirect' | 'popup' | 'qr' | 'link', string>>;
}

export const guideTexts: Readonly<Record<'zh-CN' | 'en', GuideTexts>>;
