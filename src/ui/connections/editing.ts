import { addConnection, editConnection } from './form/openForm';
import { importConnections } from './import/importConnections';
import { setSecret } from './setSecret';

/** What the commands that change connections run. This module is a bundle of its own: most days nobody edits one. */
export const editing = { addConnection, editConnection, importConnections, setSecret };
