import fc from 'fast-check';

// The same ones each time: a mutant is killed or not, whoever asks.
fc.configureGlobal({ numRuns: 25, seed: 1 });
