/** Answers of the JetStream API as servers of the lab gave them, cut down to a few entries each. */
import consumers from './consumers-2.15.json';
import pushed from './consumers-pushed-2.15.json';
import memberDown from './streams-cluster-member-down-2.15.json';
import streams215 from './streams-2.15.json';
import streams29 from './streams-2.9.json';

export const recorded = { consumers, pushed, memberDown, streams215, streams29 } as const;
