import type { BrokerDriver, DriverEnv } from '../../../brokers/api/driver';
import type { SecretField } from '../../../brokers/api/profile';
import { secretFields } from '../../../brokers/api/profile';
import type { Form, FromConnectionForm } from '../../../protocol/connectionForm';
import type { ConnectionSource } from '../configuredConnection';
import { parseEntry } from '../parseEntry';
import { drawForm } from './drawForm';
import { entryOf } from './entryOf';
import { secretOfId, valueOf } from './fieldSpec';
import type { FieldSpec, FormContext, FormValues } from './fieldSpec';
import type { FormHost, FormStart } from './formHost';
import { FormTest } from './formTest';
import { fieldsOf, kindOf, layout } from './layout';
import { errorOf } from './validate';

/** What a form tells whoever shows it. */
export interface FormListener {
  /** Something looks different now. */
  changed(): void;
  focus(fieldId: string): void;
  /** Saved, or given up. */
  closed(): void;
}

/** One connection on its way through the form. Lives as long as its tab, so that hiding the tab loses nothing. */
export class ConnectionForm {
  private values: FormValues;
  /** Fields that say what is wrong with them: nobody is told about one that he has not come to. */
  private readonly touched = new Set<string>();
  private readonly changedFields = new Set<string>();
  private readonly typed = new Map<SecretField, string>();
  private readonly stored = new Set<SecretField>();
  private readonly files = new Map<string, boolean>();
  private readonly test: FormTest;
  private edit = 0;
  private saving = false;
  private problem: string | undefined;

  private constructor(
    private readonly start: FormStart,
    private driver: BrokerDriver,
    private readonly host: FormHost,
    private readonly listener: FormListener,
  ) {
    this.values = start.isNew ? { address: driver.defaultAddress, ...start.values } : start.values;
    this.test = new FormTest(host.drivers, host.l10n, () => listener.changed());
  }

  /** Loads what the form needs to be drawn. */
  static async open(start: FormStart, host: FormHost, listener: FormListener): Promise<ConnectionForm> {
    const form = new ConnectionForm(start, await host.drivers[kindOf(start.values)](), host, listener);
    for (const field of secretFields) if ((await host.secrets.get(field)) !== undefined) form.stored.add(field);
    await form.lookAtFiles();
    return form;
  }

  /** Whether something is typed that is not saved. */
  get isDirty(): boolean {
    return this.changedFields.size > 0;
  }

  draw(): Form {
    const { edit, saving, problem, values } = this;
    const name = values['name'] ?? '';
    return drawForm(this.context(), {
      ...{ edit, saving, values, ...(problem !== undefined && { problem }) },
      test: this.test.state,
      heading: this.start.isNew ? this.host.l10n.t('Add Connection') : this.host.l10n.t('Edit {0}', name),
      errorOf: (field) => (this.touched.has(field.id) ? this.errorOf(field) : undefined),
      secretState: (field) => (this.typed.has(field) ? 'typed' : this.stored.has(field) ? 'stored' : 'missing'),
    });
  }

  /** Does what the page asks for. */
  async handle(message: FromConnectionForm): Promise<void> {
    if (message.type === 'change') {
      this.edit = message.edit;
      await this.change(message.id, message.value);
    } else if (message.type === 'leave') this.leave(message.id);
    else if (message.type === 'browse') await this.browse(message.id);
    else if (message.type === 'forget') this.forget(message.id);
    else if (message.type === 'test') await this.runTest();
    else if (message.type === 'stop') this.test.forget();
    else if (message.type === 'save') await this.save();
    else if (message.type === 'import') await this.host.importOthers();
    else this.giveUp();
  }

  /** Ends what is under way. */
  dispose(): void {
    this.test.forget();
    this.typed.clear();
  }

  private async change(id: string, value: string): Promise<void> {
    const secret = secretOfId(id);
    this.touched.add(id);
    this.changedFields.add(id);
    this.problem = undefined;
    if (secret === undefined) this.values = { ...this.values, [id]: value };
    else if (value === '') this.typed.delete(secret);
    else this.typed.set(secret, value);
    this.test.forget();
    if (id === 'kind') await this.changeKind();
    this.listener.changed();
    await this.lookAtFiles();
  }

  private leave(id: string): void {
    this.touched.add(id);
    this.listener.changed();
  }

  private giveUp(): void {
    this.changedFields.clear();
    this.listener.closed();
  }

  private async changeKind(): Promise<void> {
    const before = this.driver;
    const driver = await this.host.drivers[kindOf(this.values)]();
    if (driver.kind !== kindOf(this.values)) return;
    this.driver = driver;
    // An address that nobody wrote is the other broker's example.
    if (this.values['address'] === before.defaultAddress)
      this.values = { ...this.values, address: driver.defaultAddress };
  }

  private async browse(id: string): Promise<void> {
    const file = await this.host.browse();
    if (file !== undefined) await this.change(id, file);
  }

  private forget(id: string): void {
    const secret = secretOfId(id);
    if (secret === undefined) return;
    this.typed.delete(secret);
    this.stored.delete(secret);
    this.changedFields.add(id);
    this.touched.add(id);
    this.test.forget();
    this.listener.changed();
  }

  private async runTest(): Promise<void> {
    if (!this.isRight()) return;
    const { profile } = parseEntry(this.entry(), this.source(), this.host.home);
    const { log } = this.host.envOf(profile);
    const env: DriverEnv = { log, secret: (field) => this.secret(field) };
    await this.test.run(profile, env);
  }

  private async save(): Promise<void> {
    if (this.saving || !this.isRight()) return;
    this.saving = true;
    this.problem = undefined;
    this.listener.changed();
    const asked = this.fields().flatMap(({ id }) => secretOfId(id) ?? []);
    const kept = new Set(asked.filter((field) => this.stored.has(field)));
    const typed = new Map([...this.typed].filter(([field]) => asked.includes(field)));
    try {
      await this.host.save({ id: this.start.id, entry: this.entry(), source: this.source(), typed, kept });
      this.changedFields.clear();
      this.listener.closed();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.saving = false;
      this.listener.changed();
    }
  }

  /** Whether nothing is wrong; else says what, and leads to the first of it. */
  private isRight(): boolean {
    const fields = this.fields();
    for (const { id } of fields) this.touched.add(id);
    const wrong = fields.find((field) => this.errorOf(field) !== undefined);
    this.listener.changed();
    if (wrong) this.listener.focus(wrong.id);
    return wrong === undefined;
  }

  private errorOf(field: FieldSpec): string | undefined {
    const fileExists = (path: string): boolean | undefined => this.files.get(path);
    const hasSecret = (secret: SecretField): boolean => this.typed.has(secret) || this.stored.has(secret);
    return errorOf(field, this.values, { fileExists, hasSecret }, this.host.l10n);
  }

  private async lookAtFiles(): Promise<void> {
    const paths = this.fields().flatMap((field) => (field.type === 'file' ? valueOf(field, this.values).trim() : []));
    for (const path of paths.filter((one) => one !== '')) {
      const exists = await this.host.fileExists(path.replace(/^~(?=[/\\])/, () => this.host.home));
      if (this.files.get(path) === exists) continue;
      this.files.set(path, exists);
      this.listener.changed();
    }
  }

  private async secret(field: SecretField): Promise<string | undefined> {
    return this.typed.get(field) ?? (this.stored.has(field) ? await this.host.secrets.get(field) : undefined);
  }

  private source(): ConnectionSource {
    return this.host.hasWorkspace && this.values['source'] === 'workspace' ? 'workspace' : 'user';
  }

  private entry() {
    return entryOf(this.start.id, this.context(), this.values);
  }

  private fields(): readonly FieldSpec[] {
    return fieldsOf(layout(this.context(), this.values));
  }

  private context(): FormContext {
    const { driver, host, start } = this;
    const { l10n, hasWorkspace } = host;
    return { l10n, driver, takenNames: host.takenNames(), isNew: start.isNew, hasWorkspace };
  }
}
