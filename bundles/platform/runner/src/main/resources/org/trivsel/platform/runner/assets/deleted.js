import { Outbox } from './outbox.js';

Outbox.forget(localStorage, document.getElementById('deleted').dataset.assessment);
