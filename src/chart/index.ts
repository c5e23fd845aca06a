export { FunnelPicture, type PictureStage } from './picture.js';
