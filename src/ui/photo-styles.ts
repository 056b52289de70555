import { css } from 'lit';

/** Places for photos, the camera, and pictures beside the answers. */
export const photoStyles = css`
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: var(--gap);
    align-items: start;
  }
  .photo {
    display: grid;
    gap: 10px;
    outline: none;
  }
  .photo.wide {
    grid-column: 1 / -1;
  }
  .photo legend {
    margin-block-end: 6px;
  }
  .drop {
    position: relative;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 2px;
    min-block-size: 148px;
    padding: 16px;
    text-align: center;
    border: 1.5px dashed var(--line-strong);
    border-radius: var(--radius);
    background: var(--wash);
  }
  .sketch {
    inline-size: min(96px, 100%);
    block-size: auto;
    fill: none;
    stroke: var(--ink-faint);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sketch .wrong {
    stroke: var(--bad);
    stroke-width: 3;
  }
  .sketch .light {
    display: none;
    fill: var(--line-strong);
    stroke: none;
  }
  .lit .light {
    display: inline;
  }
  .blurred path:first-child {
    filter: blur(2px);
  }
  .mistakes {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 128px));
    gap: 12px;
    font-size: 14px;
    color: var(--ink-soft);
  }
  .mistakes li {
    display: grid;
    justify-items: start;
    gap: 4px;
  }
  .drop:hover,
  .over {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .invalid .drop {
    border-color: var(--bad);
  }
  .drop:focus-within {
    outline: var(--focus-width) solid var(--focus);
    outline-offset: 2px;
  }
  .drop input[type='file'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border: 0;
    padding: 0;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
  .choose {
    font-weight: var(--strong);
    color: var(--link);
  }
  .frame {
    display: grid;
    place-items: center;
    max-block-size: 240px;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--wash);
  }
  .picture {
    display: block;
    max-inline-size: 100%;
    max-block-size: 240px;
    object-fit: contain;
  }
  .large {
    display: block;
    max-block-size: 70vh;
    overflow: auto;
  }
  .large .picture {
    max-inline-size: none;
    max-block-size: none;
  }
  .document {
    padding: 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--wash);
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    font-size: var(--small);
  }
  .state .icon {
    margin: 0;
  }
  .done {
    color: var(--good);
  }
  progress {
    flex: 1 1 120px;
    block-size: 8px;
    accent-color: var(--accent);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  .deeds button {
    padding-inline: 12px;
    font-size: var(--small);
  }
  .deeds .quiet {
    min-block-size: 36px;
    padding-inline: 8px;
  }
  .camera {
    display: grid;
    gap: 12px;
  }
  .viewfinder {
    position: relative;
    display: grid;
    place-items: center;
    overflow: hidden;
    border-radius: var(--radius);
    background: #000;
    aspect-ratio: 4 / 3;
    max-block-size: 70vh;
  }
  .viewfinder video {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .viewfinder i {
    position: absolute;
    inset: 12% 9%;
    border: 2px solid #fff;
    border-radius: 14px;
    box-shadow: 0 0 0 100vmax rgb(0 0 0 / 35%);
    pointer-events: none;
  }
  .viewfinder.tall i {
    inset: 5% 22%;
  }
  .thumbs {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 180px), 1fr));
    gap: 12px;
  }
  .thumbs .deeds {
    align-items: center;
    justify-content: space-between;
  }
  .thumbs .frame,
  .thumbs .picture {
    max-block-size: 150px;
  }
  .proof {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 300px);
    gap: 24px;
    align-items: start;
  }
  .proof .thumbs {
    position: sticky;
    inset-block-start: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .proof .thumbs .frame,
  .proof .thumbs .picture {
    max-block-size: 220px;
  }
  @container (max-width: 640px) {
    .proof {
      grid-template-columns: minmax(0, 1fr);
    }
    .proof .thumbs {
      position: static;
    }
    .drop {
      min-block-size: 108px;
    }
  }
`;
