import { defineElements } from './components/calculator/define-elements.js';

defineElements();
