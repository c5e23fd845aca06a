export type { PictureData } from './config.js';
export { pictureStyles, pictureTemplate, type PictureRow } from './layout.js';
export { FunnelPicture } from './picture.js';
