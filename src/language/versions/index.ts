import { gradle, pomXml, sbt, versionCatalog } from './jvm';
import { composeImages } from './images';
import type { ManifestReader } from './manifest';
import { packageJson, packageLock, pnpmLock, yarnLock } from './npm';
import { cargoLock, cargoToml, composerJson, composerLock, gemfileLock, goMod } from './others';
import { csproj, packagesConfig, packagesLock } from './nuget';
import { pipfileLock, pyprojectToml, pythonLocks, requirementsTxt } from './python';
import { terraformLock } from './terraform';

/** Every file that says which versions a project uses. A new kind of manifest is added here. */
export const manifests: readonly ManifestReader[] = [
  packageJson,
  packageLock,
  pnpmLock,
  yarnLock,
  requirementsTxt,
  pyprojectToml,
  pythonLocks,
  pipfileLock,
  pomXml,
  gradle,
  sbt,
  versionCatalog,
  goMod,
  csproj,
  packagesConfig,
  packagesLock,
  cargoToml,
  cargoLock,
  gemfileLock,
  composerJson,
  composerLock,
  composeImages,
  terraformLock,
];
