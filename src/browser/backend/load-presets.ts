import { loadPresets as loadPresetsBy } from '../../contract/parse-with-validators.js';
import { lazy } from '../page/lazy.js';

const loadPreset = lazy(_retry => import('../../contract/preset.js'));

/** Fetches the presets where an answer names one. To be awaited before `parseResult` reads the same value. */
export const loadPresets = (value: unknown): Promise<void> => loadPresetsBy(value, loadPreset);
