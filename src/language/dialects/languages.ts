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

/** VS Code's ids of the languages of the JVM that are read. */
export const jvmLanguages: readonly string[] = ['java', 'kotlin', 'scala'];

/** VS Code's ids of JSON, with and without comments. */
export const jsonLanguages: readonly string[] = ['json', 'jsonc'];

/** VS Code's ids of Terraform's language: HashiCorp's extension, OpenTofu's. */
export const terraformLanguages: readonly string[] = ['terraform', 'opentofu'];
