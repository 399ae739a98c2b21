/** The lab: real brokers on this machine's loopback, for tests and for the demo. README.md says how it works. */
export { availability } from './availability';
export { address, labServer, port } from './catalog';
export { install } from './install';
export { down, kill, pause, restart, resume, status, up } from './lifecycle';
export { serversOrSkip } from './mocha';
export { labServerIds, mainServerIds, type LabServer, type LabServerId, type Progress } from './model';
export { certificatesDir, labDir } from './paths';
export { tools } from './tools';
