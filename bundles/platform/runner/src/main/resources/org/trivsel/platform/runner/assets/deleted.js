import { Outbox } from './outbox.js';

const { assessment, row } = document.getElementById('deleted').dataset;
Outbox.forget(localStorage, assessment);
Outbox.forget(localStorage, row);
