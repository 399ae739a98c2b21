/** VS Code's ids of `.properties` files: its own, and those of the Java, Spring and Quarkus extensions. */
export const propertiesLanguages: readonly string[] = [
  'properties',
  'java-properties',
  'spring-boot-properties',
  'quarkus-properties',
];

/** VS Code's ids of YAML files. */
export const yamlLanguages: readonly string[] = ['yaml', 'spring-boot-properties-yaml'];

/** VS Code's ids of JavaScript and TypeScript. */
export const ecmascriptLanguages: readonly string[] = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
];
