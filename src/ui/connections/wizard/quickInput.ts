import * as vscode from 'vscode';
import type { Ask, Position, Question } from './wizard';
import { back } from './wizard';

type Answer = Awaited<ReturnType<Ask>>;
type PickQuestion = Extract<Question, { type: 'pick' }>;
type TypedQuestion = Exclude<Question, { type: 'pick' }>;

/** Puts questions in VS Code's quick input, with a back button from the second one on. */
export function quickInputAsk(title: string): Ask {
  return (question, position) =>
    question.type === 'pick' ? pick(title, question, position) : type(title, question, position);
}

function pick(title: string, question: PickQuestion, position: Position): Promise<Answer> {
  const input = vscode.window.createQuickPick<vscode.QuickPickItem & { value: string }>();
  input.items = question.items.map((item) => ({ ...item }));
  const current = input.items.filter(({ value }) => value === question.current);
  // Setting no item would leave Enter without an effect.
  if (current.length > 0) input.activeItems = current;
  input.placeholder = question.placeholder;
  input.matchOnDescription = true;
  return shown(input, title, position, (answer) =>
    input.onDidAccept(() => {
      const [item] = input.selectedItems;
      if (item) answer(item.value);
    }),
  );
}

function type(title: string, question: TypedQuestion, position: Position): Promise<Answer> {
  const input = vscode.window.createInputBox();
  const validate = question.type === 'text' ? question.validate : required;
  input.prompt = question.prompt;
  input.value = question.value ?? '';
  if (question.type === 'text') {
    input.placeholder = question.placeholder;
    input.password = question.secret === true;
  }
  return shown(input, title, position, (answer, pause) =>
    vscode.Disposable.from(
      input.onDidChangeValue((text) => {
        input.validationMessage = validate?.(text.trim());
      }),
      input.onDidAccept(() => {
        // A secret is taken as it is: a blank at its end may belong to it.
        const text = input.password ? input.value : input.value.trim();
        input.validationMessage = validate?.(text);
        if (!input.validationMessage) answer(text);
      }),
      ...(question.type === 'file' ? [browseButton(input, pause)] : []),
    ),
  );
}

function required(text: string): string | undefined {
  return text === '' ? vscode.l10n.t('Enter the path of a file, or choose one with the button.') : undefined;
}

/** A button that fills the box from a file dialog, which takes the place of the box meanwhile. */
function browseButton(input: vscode.InputBox, pause: Pause): vscode.Disposable {
  const browse = { iconPath: new vscode.ThemeIcon('folder-opened'), tooltip: vscode.l10n.t('Choose a File') };
  input.buttons = [...input.buttons, browse];
  return input.onDidTriggerButton(async (button) => {
    if (button !== browse) return;
    const [file] = await pause(() => vscode.window.showOpenDialog({ canSelectMany: false }));
    if (file) input.value = file.fsPath;
  });
}

/** Shows a file dialog during which the hidden box is not taken for given up. */
type Pause = (dialog: () => Thenable<vscode.Uri[] | undefined>) => Promise<vscode.Uri[]>;

function shown(
  input: vscode.QuickPick<vscode.QuickPickItem & { value: string }> | vscode.InputBox,
  title: string,
  { step, total }: Position,
  listen: (answer: (value: string) => void, pause: Pause) => vscode.Disposable,
): Promise<Answer> {
  input.title = title;
  input.step = step;
  input.totalSteps = total;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  let paused = false;
  const pause: Pause = async (dialog) => {
    paused = true;
    try {
      return (await dialog()) ?? [];
    } finally {
      input.show();
      paused = false;
    }
  };
  return new Promise<Answer>((resolve) => {
    const listening = vscode.Disposable.from(
      listen(resolve, pause),
      input.onDidTriggerButton((button) => {
        if (button === vscode.QuickInputButtons.Back) resolve(back);
      }),
      input.onDidHide(() => {
        if (paused) return;
        listening.dispose();
        resolve(undefined);
      }),
    );
    input.show();
  }).finally(() => input.dispose());
}
