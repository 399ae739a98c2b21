/** A short life on few cores: the serial collector and the first compiler tier start soonest. */
export const shortLived = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Djava.net.preferIPv4Stack=true',
  '-Djava.awt.headless=true',
] as const;
