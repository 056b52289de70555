/** What happens next to the camera of the photos screen. Part of `transition`. */
import { transitionTo, type Transition } from './transition-result.js';
import type { Fact } from './flow-event.js';
import type { FlowState } from './flow-state.js';
import { slotsOf } from './photo-slot.js';
import { withPhotos, type CameraState } from './photo-state.js';
import { screenOf } from './screen.js';

type CameraFact = Extract<Fact, { type: `camera.${string}` }>;

const withCamera = (state: FlowState, camera: CameraState | null) => withPhotos(state, { camera });

export function cameraTransition(state: FlowState, event: CameraFact): Transition {
  switch (event.type) {
    case 'camera.opened':
      if (screenOf(state) !== 'photos' || !slotsOf(state).includes(event.slot)) return transitionTo(state);
      return transitionTo(
        withCamera(state, { slot: event.slot, status: 'opening', code: null, torch: 'none' }),
        {
          type: 'open-camera',
          // Who holds a document beside the face looks at the screen.
          facing: event.slot === 'handheld' ? 'user' : 'environment',
        },
      );
    case 'camera.started':
      return transitionTo(
        state.photos.camera
          ? withCamera(state, {
              ...state.photos.camera,
              status: 'live',
              torch: event.torch ? 'off' : 'none',
            })
          : state,
      );
    case 'camera.failed':
      return transitionTo(
        state.photos.camera
          ? withCamera(state, { ...state.photos.camera, status: 'refused', code: event.code })
          : state,
      );
    case 'camera.shot': {
      const { camera } = state.photos;
      if (camera?.status !== 'live') return transitionTo(state);
      const { slot } = camera;
      return transitionTo(withCamera(state, { ...camera, status: 'shooting' }), {
        type: 'shoot-photo',
        slot,
      });
    }
    case 'camera.torched': {
      const { camera } = state.photos;
      if (!camera || camera.torch === 'none') return transitionTo(state);
      const torch = camera.torch === 'on' ? 'off' : 'on';
      return transitionTo(withCamera(state, { ...camera, torch }), {
        type: 'switch-torch',
        on: torch === 'on',
      });
    }
    case 'camera.closed':
      return transitionTo(state.photos.camera ? withCamera(state, null) : state);
  }
}
