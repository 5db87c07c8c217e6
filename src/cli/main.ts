import { Command, CommanderError } from 'commander'
import { cli as words } from '../messages/zh-CN'
import { check } from './check'
import { importReport } from './import'
import { EXIT, Refusal, say } from './io'
import { newDraft } from './new'
import { render } from './render'
import { packageVersion } from './templates'

/**
 * Runs the command line with arguments as a shell gives them (without node and script).
 * Resolves to the exit code: 0 done and clean, 1 done with errors found, 2 refused.
 */
export async function run(args: string[]): Promise<number> {
  let exit: number = EXIT.clean
  try {
    const program = createProgram(await packageVersion(), (code) => {
      exit = code
    })
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof Refusal) {
      say(error.message)
      return EXIT.refused
    }
    if (error instanceof CommanderError) return refuseArguments(error)
    throw error
  }
}

function createProgram(version: string, finish: (code: number) => void): Command {
  const program = new Command('nianbao')
    .description(words.about)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => words.helpTitle[title] ?? title,
      subcommandTerm: (command) => command.name(),
      optionDescription: ({ description, defaultValue }) => words.withDefault(description, defaultValue),
    })
    .usage(words.usage.whole)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
  const command = (name: keyof typeof words.command, about: string) =>
    program.command(name).usage(words.usage[name]).description(about).option('--template <path>', words.option.template)

  command('new', words.command.new)
    .requiredOption('--agency <name>', words.option.agency)
    .requiredOption('--year <year>', words.option.year)
    .option('--format <id>', words.option.format)
    .option('--previous <file>', words.option.previous)
    .requiredOption('-o, --output <file>', words.option.draftOutput)
    .action(async (options) => finish(await newDraft(options)))

  command('check', words.command.check)
    .argument('<file...>', words.option.reports)
    .option('--previous <file>', words.option.lastYear)
    .option('--json', words.option.json)
    .option('--html <file>', words.option.checkPage)
    .action(async (files, options) => finish(await check(files, options)))

  command('import', words.command.import)
    .argument('<file>', words.option.report)
    .option('-o, --output <file>', words.option.draftOutput)
    .option('--json', words.option.json)
    .action(async (file, options) => finish(await importReport(file, options)))

  command('render', words.command.render)
    .argument('<draft...>', words.option.drafts)
    .requiredOption('-o, --output <dir>', words.option.folder)
    .option('--formats <list>', words.option.kinds, 'docx,pdf,html')
    .option('--fonts <dir>', words.option.fonts)
    .option('--force', words.option.force)
    .option('--reason <text>', words.option.reason)
    .action(async (drafts, options) => finish(await render(drafts, options)))

  return program
}

function refuseArguments(error: CommanderError): number {
  // Asking for help is an answer, not a mistake.
  if (error.exitCode === 0) return EXIT.clean
  const name = error.message.match(/'([^']*)'/)?.[1] ?? ''
  say((words.argument[error.code] ?? words.otherArgument)(name))
  return EXIT.refused
}
