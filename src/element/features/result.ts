/** The verified identity. */
import { resultView } from '../../steps/result/result-view.js';

export const styles = [];
export const views = { result: resultView };
