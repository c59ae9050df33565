import { explainTerms } from './terms.ts';

explainTerms();
