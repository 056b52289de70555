/** The parts of which the test kit makes its scenes, for the widget's own tests. */
export * from '../../testing/scenes/snapshot-parts.js';
