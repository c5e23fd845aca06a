export { CanvasPicture } from './canvas.js';
export { FunnelPicture, type PictureStage } from './picture.js';
