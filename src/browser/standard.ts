import { tellWhatChanged } from './since.ts';
import { explainTerms } from './terms.ts';

explainTerms();
tellWhatChanged();
