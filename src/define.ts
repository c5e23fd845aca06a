import './components/base/load-lit.js';
import { defineElements } from './components/calculator/define-elements.js';
import { startWhereAllowed } from './components/calculator/start-where-allowed.js';

void startWhereAllowed(defineElements);
