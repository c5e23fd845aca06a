import { mergeConfig } from 'vitest/config';
import wordpress from './vitest.config.js';

const config = mergeConfig(wordpress, {});
config.test.include = ['test/wordpress/php-versions.ts', 'test/receivers/php-versions.ts'];

export default config;
