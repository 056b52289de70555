import type { Browser, LaunchOptions } from 'puppeteer-core';

export function launchBrowser(engine?: 'chromium' | 'firefox', options?: LaunchOptions): Promise<Browser>;
