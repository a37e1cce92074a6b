//! `kata check`
//!
//! What is checked is in `work`, the formats of results in `format`.

mod format;
mod work;

use std::path::{Path, PathBuf};

use clap::Args;

use self::format::{ResultFormat, in_format};
use self::work::{lone, references, work};
use super::args::{EnvironmentArgs, RememberingArgs, WorkbookArgs};
use super::console::Console;
use crate::assessment::{Cache, Recogniser};
use crate::catalog::{Kata, Workbook};
use crate::environment::Environment;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::grading::weights::Weights;
use crate::grading::workshop::Workshop;
use crate::judge::{Isolation, Judge, Options, Submission};
use crate::outcome::{CheckReport, CheckRun, FORMAT_VERSION, Outcome, Report, Sitting, Verdict};
use crate::python;
use crate::report::escape::visible;
use crate::report::formats::{self};
use crate::report::{check, interview};
use crate::workspace::history::Kind;

/// Check a solution, or any file with tests of your own
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code 0: every check passed; 1: one did not, or with --strict a pass is not proven; 2: the command line, the workbook or this tool is at fault.\n\nExamples:\n  kata check n_plus_one\n  kata check n_plus_one mine.py\n  kata check n_plus_one - --format json"
)]
pub struct CheckArgs {
    /// A kata's id, then the file to check (`-` reads standard input); with --reference, any number of katas
    ///
    /// Without a file: in a practice folder your file for the kata; inside of its `review/` and `interview/N/`, the file there.
    #[arg(required_unless_present = "all", value_name = "KATA [FILE]")]
    pub what: Vec<String>,
    /// Check one file, named alone, with the unittest or pytest tests in this file: no workbook is needed
    #[arg(long, value_name = "TESTFILE", conflicts_with_all = ["reference", "all"])]
    pub tests: Option<PathBuf>,
    /// Let the tests and the file start programs and processes; they stay in the sandbox
    #[arg(long, requires = "tests")]
    pub processes: bool,
    /// How long each test may take, in seconds: 10 where pytest or unittest itself runs the tests, 2 elsewhere
    #[arg(long, value_name = "N", requires = "tests", value_parser = clap::value_parser!(u32).range(1..=600))]
    pub seconds: Option<u32>,
    /// Check the reference solutions
    #[arg(long)]
    pub reference: bool,
    /// Every kata of the workbook; needs --reference
    #[arg(long, requires = "reference", conflicts_with = "what")]
    pub all: bool,
    /// How results are printed: for people, or as another tool reads them
    #[arg(long, value_enum, default_value_t)]
    pub format: ResultFormat,
    /// What checks are worth, in formats with points: a workshop file, as for `kata grade`
    #[arg(long, value_name = "FILE", conflicts_with = "tests")]
    pub workshop: Option<PathBuf>,
    /// Show everything: what passes observed, long values and tables whole
    #[arg(long, short)]
    pub verbose: bool,
    /// How each check gets a process of its own
    #[arg(long, value_enum, default_value_t = Isolation::Fork)]
    pub isolation: Isolation,
    /// Count a pass only where the submission cannot forge it: in a split sitting
    #[arg(long)]
    pub strict: bool,
    /// How every check sits, whatever its kata says
    #[arg(long, value_enum)]
    pub sitting: Option<Sitting>,
    /// Draw the inputs of checks from this seed, as a report names it; without it, those that failed last time are drawn again until they pass, and else new ones
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Check nothing unless every layer of isolation is in force: for graders
    #[arg(long)]
    pub require_sandbox: bool,
    #[command(flatten)]
    pub environment: EnvironmentArgs,
    #[command(flatten)]
    pub remembering: RememberingArgs,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &CheckArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let work = match &args.tests {
        Some(tests) => vec![lone(&args.what, tests, (args.processes, args.seconds))?],
        None if args.reference => references(&args.what, args.all, &workbook)?,
        None => vec![work(&args.what, &workbook, args.workbook.workbook.as_deref())?],
    };
    let weights = weights(args, &work)?;
    let environment = environment(args, &work, console)?;
    let python = environment.as_ref().and_then(|environment| python::of_version(&environment.version()));
    let draws = draws(args);
    let seed = draws.as_ref().and_then(|cache| cache.failing_seed(&work.first()?.0));
    let options = Options { python, environment, ..options(args, work.len(), seed) };
    let katas = work.iter().map(|(kata, _)| kata);
    let judge = super::start_judge(options, args.require_sandbox, katas, console)?;
    work.iter().for_each(|(kata, _)| about_pytest(&judge, kata, console));
    let recogniser = Recogniser::new(super::cache(args.remembering));
    let mut reports = Vec::with_capacity(work.len());
    for (kata, submission) in &work {
        if args.format == ResultFormat::Text && !reports.is_empty() {
            console.print("\n");
        }
        let case = Case { args, workbook: &workbook, kata, submission, console };
        let report = case.checked(&judge, &recogniser)?;
        if let Some(cache) = &draws {
            remember_draws(cache, kata, &report);
        }
        if args.format == ResultFormat::Jsonl {
            console.print(&super::written(formats::json::line(&report, &judge.python().version))?);
        }
        reports.push(report);
    }
    let exit = reports.iter().map(exit_of).max_by_key(|e| *e as u8).unwrap_or(Exit::Passed);
    let python = judge.python().version.clone();
    console.print(&in_format(
        args.format,
        &work,
        &weights,
        &CheckRun { format_version: FORMAT_VERSION, python, reports },
    )?);
    Ok(exit)
}

/// Where it is remembered which drawn inputs have failed, for somebody's own solution and unless a seed is asked for.
fn draws(args: &CheckArgs) -> Option<Cache> {
    let own = !args.reference && args.tests.is_none() && args.seed.is_none();
    super::cache(args.remembering).filter(|_| own)
}

/// Remember the inputs that a check has failed with. What was remembered before stays as long as it may still fail: a check
/// that was not reached, as in a file that cannot be imported, has drawn nothing.
fn remember_draws(cache: &Cache, kata: &Kata, report: &Report) {
    let failing = report.checks.iter().filter(|check| check.outcome.failed()).find_map(|check| check.seed);
    let reached = |check: &CheckReport| !check.outcome.says_nothing() && check.outcome != Outcome::CannotImport;
    if failing.is_some() || report.checks.iter().all(reached) {
        cache.remember_failing_seed(kata, failing);
    }
}

/// That the pytest which is there cannot be used beside somebody's own packages.
fn about_pytest(judge: &Judge, kata: &Kata, console: &Console) {
    if kata.checks.contains("pytest")
        && let Some(why) = judge.unfit_pytest(kata)
    {
        console.note(&format!("pytest of the environment `pytest` is left out: {why}"));
    }
}

/// One submission that is checked.
struct Case<'c> {
    args: &'c CheckArgs,
    workbook: &'c Workbook,
    kata: &'c Kata,
    submission: &'c Submission,
    console: &'c Console,
}

impl Case<'_> {
    /// The report. As text it is printed while it comes about: what the checks found as soon as they are through, and the
    /// rest when the mistakes are known.
    fn checked(&self, judge: &Judge, recogniser: &Recogniser) -> Result<Report> {
        let (args, kata) = (self.args, self.kata);
        let mut report = judge.report(kata, self.submission)?;
        let as_typed = |folder: &mut String| *folder = super::as_typed(Path::new(folder)).display().to_string();
        report.environment.iter_mut().for_each(as_typed);
        let attempt = if args.reference || args.tests.is_some() { None } else { self.remember(&mut report) };
        let mut shown = if args.strict { report.clone().strictly() } else { report.clone() };
        let kind = if args.reference { None } else { super::review::kind(kata, self.submission) };
        let interview = matches!(kind, Some((Kind::Interview, Some(number))) if super::interview::is_running(number));
        let text = args.format == ResultFormat::Text;
        if text && !interview {
            self.console.print(&check::opening(&shown, &kata.facts.title, &self.console.style, args.verbose));
        }
        match recogniser.recognise(judge, kata, self.submission, &report) {
            Ok(mistakes) => shown.mistakes = mistakes,
            // The verdict stands without it.
            Err(problem) => self.console.note(&format!("known mistakes were not looked for. {}", problem.with_next())),
        }
        if let Some(attempt) = attempt {
            self.name_mistakes(attempt, &shown);
        }
        if text {
            self.console.print(&if interview { self.of_interview(&shown) } else { self.rest(&shown, kind, judge) });
        }
        Ok(shown)
    }

    /// As an interview has it, for a file of one that is running.
    fn of_interview(&self, report: &Report) -> String {
        let next = "Next: edit and check again. `kata interview --end` ends it, with a debrief.\n";
        interview::compact(report, &self.kata.facts.title, &self.console.style) + next
    }

    /// What stands below the first failure, and what to do next.
    fn rest(&self, report: &Report, kind: Option<(Kind, Option<i64>)>, judge: &Judge) -> String {
        let due = match (kind, report.verdict) {
            (Some((Kind::Review, _)), Verdict::Passed) => super::review::due_again(self.kata).unwrap_or_default(),
            (Some((Kind::Practice, _)), _) => super::review::open_elsewhere(self.kata).unwrap_or_default(),
            _ => String::new(),
        };
        check::rest(report, &self.console.style, self.args.verbose)
            + &due
            + &check::on_a_stand_in(report, &judge.way_to_pytest(self.kata), &self.console.style)
            + &next_step(self.kata, report, self.args, self.console.style.width)
    }

    /// An attempt in a practice folder is remembered there, and the report names the katas that failed checks rest on.
    /// One that cannot be remembered is checked all the same. Returns its number.
    fn remember(&self, report: &mut Report) -> Option<i64> {
        let practice = super::practice_folder().ok().flatten()?;
        let file = Path::new(self.submission.name());
        let remembered = practice.remember(self.kata, file, self.submission.source(), report);
        if practice.belongs_to(self.args.workbook.workbook.as_deref()).is_ok() {
            // Without the history nothing is said: that it cannot be read has been.
            let _ = practice.name_prerequisites(report, self.kata, |id| self.workbook.kata(id).ok());
        }
        remembered.unwrap_or_else(|problem| {
            self.console.note(&format!("this attempt is not remembered. {}", problem.with_next()));
            None
        })
    }

    fn name_mistakes(&self, attempt: i64, report: &Report) {
        if !report.mistakes.is_empty()
            && let Ok(Some(practice)) = super::practice_folder()
            && let Ok(mut history) = practice.history()
        {
            // The attempt is remembered; the names of its mistakes are a convenience.
            let _ = history.name_mistakes(attempt, &report.mistakes);
        }
    }
}

/// What the checks of each kata are worth.
fn weights(args: &CheckArgs, work: &[(Kata, Submission)]) -> Result<Vec<Weights>> {
    let Some(file) = &args.workshop else { return Ok(vec![Weights::default(); work.len()]) };
    let workshop = Workshop::read(file)?;
    work.iter().map(|(kata, _)| workshop.weights_of(kata.id()).map_err(|error| error.in_file(file))).collect()
}

/// The environment of a lone file and its tests. What a kata of a workbook may import is for its author to say.
fn environment(args: &CheckArgs, work: &[(Kata, Submission)], console: &Console) -> Result<Option<Environment>> {
    match (&args.tests, work) {
        (Some(tests), [(kata, submission)]) => {
            super::packages::of_lone(args.environment.env.as_deref(), tests, (kata, submission), console)
        }
        _ => Ok(None),
    }
}

/// failed: the seed whose inputs failed last time.
fn options(args: &CheckArgs, submissions: usize, failed: Option<u64>) -> Options {
    Options {
        isolation: args.isolation,
        warm: submissions > 1,
        seed: args.seed.or(failed).unwrap_or_else(super::new_seed),
        sitting: args.sitting,
        strict: args.strict,
        store: super::store(args.remembering),
        asks_again: args.tests.is_some() && args.sitting.is_none() && !args.strict,
        ..Options::default()
    }
}

fn exit_of(report: &Report) -> Exit {
    match report.verdict {
        Verdict::Passed => Exit::Passed,
        Verdict::Failed | Verdict::Unproven => Exit::Failed,
        Verdict::NotChecked => Exit::Broken,
    }
}

fn next_step(kata: &Kata, report: &Report, args: &CheckArgs, width: usize) -> String {
    let id = kata.id();
    match report.verdict {
        _ if args.reference || args.tests.is_some() => String::new(),
        Verdict::Passed => {
            let file = args.what.get(1).filter(|file| *file != "-").map(|file| format!(" {file}")).unwrap_or_default();
            let (idea, file) = (format!("Next: `kata explain {id}` for the idea behind it"), visible(&file));
            let both = format!("{idea}, `kata solution {id}{file}` for another solution.\n");
            if both.chars().count() <= width + 1 || report.mastered { both } else { format!("{idea}.\n") }
        }
        Verdict::Failed => {
            let both = format!("Next: `kata hint {id}` for a nudge, `kata show {id}` for the task.\n");
            // Both, where they fit on a line: who is stuck wants the first.
            if both.chars().count() <= width + 1 { both } else { format!("Next: `kata hint {id}` for a nudge.\n") }
        }
        Verdict::Unproven => "Next: without --strict, a pass in a shared sitting counts too.\n".to_owned(),
        Verdict::NotChecked => "Next: `kata doctor`, or `kata audit` if the workbook is yours.\n".to_owned(),
    }
}
