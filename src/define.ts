import { defineElements } from './components/define-elements.js';

defineElements();
