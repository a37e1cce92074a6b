//! `kata check`

use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::{Path, PathBuf};

use super::console::Console;
use crate::assessment::assess;
use crate::catalog::{Kata, Workbook};
use crate::cli::{CheckArgs, ResultFormat};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::{Options, Submission};
use crate::outcome::{CheckRun, FORMAT_VERSION, Report, Verdict};
use crate::report::escape::visible;
use crate::report::formats::{self, Graded};
use crate::report::{check, interview};
use crate::workspace::history::Kind;

pub fn run(args: &CheckArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let work = match &args.tests {
        Some(tests) => vec![lone(args, tests)?],
        None => work(args, &workbook)?,
    };
    let judge = super::start_judge(options(args, work.len()), args.require_sandbox, console)?;
    let mut reports = Vec::with_capacity(work.len());
    for (kata, submission) in &work {
        let mut report = assess(&judge, kata, submission)?;
        if !args.reference && args.tests.is_none() {
            remember(kata, submission, &report, console);
            lead_back(args, &workbook, kata, &mut report);
        }
        if args.strict {
            report = report.strictly();
        }
        // Both can be read while the rest is still being checked.
        if args.format == ResultFormat::Text {
            let gap = if reports.is_empty() { "" } else { "\n" };
            console.print(&format!("{gap}{}", rendered(kata, submission, &report, args, console)));
        } else if args.format == ResultFormat::Jsonl {
            console.print(&super::written(formats::json::line(&report, &judge.python().version))?);
        }
        reports.push(report);
    }
    let exit = reports.iter().map(exit_of).max_by_key(|e| *e as u8).unwrap_or(Exit::Passed);
    let python = judge.python().version.clone();
    console.print(&in_format(args.format, &work, &CheckRun { format_version: FORMAT_VERSION, python, reports })?);
    Ok(exit)
}

/// The report, and what to do next: as an interview has it for a file of one that is running, and in full everywhere else.
fn rendered(kata: &Kata, submission: &Submission, report: &Report, args: &CheckArgs, console: &Console) -> String {
    let kind = if args.reference { None } else { super::review::kind(kata, submission) };
    if let Some((Kind::Interview, Some(number))) = kind
        && super::interview::is_running(number)
    {
        let next = "Next: edit and check again. `kata interview --end` ends it, with a debrief.\n";
        return interview::compact(report, &kata.facts.title, &console.style) + next;
    }
    let text = check::render(report, &kata.facts.title, &console.style, args.verbose);
    let due = match (kind, report.verdict) {
        (Some((Kind::Review, _)), Verdict::Passed) => super::review::due_again(kata).unwrap_or_default(),
        (Some((Kind::Practice, _)), _) => super::review::open_elsewhere(kata).unwrap_or_default(),
        _ => String::new(),
    };
    text + &due + &next_step(kata, report, args, console.style.width)
}

/// An attempt in a practice folder is remembered there. One that cannot be is checked all the same.
fn remember(kata: &Kata, submission: &Submission, report: &Report, console: &Console) {
    let practice = match super::practice_folder() {
        Ok(Some(practice)) => practice,
        Ok(None) | Err(_) => return,
    };
    let file = Path::new(submission.name());
    if let Err(problem) = practice.remember(kata, file, submission.source(), report) {
        console.note(&format!("this attempt is not remembered. {}", problem.with_next()));
    }
}

/// The results, in a format that is one document.
fn in_format(format: ResultFormat, work: &[(Kata, Submission)], run: &CheckRun) -> Result<String> {
    let graded = |(of, report)| {
        let (kata, _): &(Kata, Submission) = of;
        Graded { source: Some(&kata.checks), ..Graded::new(&kata.facts.title, report) }
    };
    let graded: Vec<Graded<'_>> = work.iter().zip(&run.reports).map(graded).collect();
    super::written(match format {
        ResultFormat::Text | ResultFormat::Jsonl => Ok(String::new()),
        ResultFormat::Json => formats::json::render(run),
        ResultFormat::Junit => formats::junit::render(&graded),
        ResultFormat::Exercism => formats::exercism::render(&graded),
        ResultFormat::Gradescope => formats::gradescope::render(&graded),
        ResultFormat::Classroom => formats::classroom::render(&graded),
        ResultFormat::PrairieLearn => formats::prairielearn::render(&graded),
        ResultFormat::Check50 => formats::check50::render(&graded),
        ResultFormat::Csv => formats::csv::render(&graded),
        ResultFormat::GitHub => Ok(formats::github::render(&graded)),
    })
}

/// Name the katas that failed checks rest on, where a practice folder knows that they have not been passed. Without its
/// history nothing is said: that it cannot be read has been.
fn lead_back(args: &CheckArgs, workbook: &Workbook, kata: &Kata, report: &mut Report) {
    let named = args.workbook.workbook.as_deref();
    if let Ok(Some(practice)) = super::practice_folder()
        && practice.belongs_to(named).is_ok()
    {
        let _ = practice.name_prerequisites(report, kata, |id| workbook.kata(id).ok());
    }
}

fn options(args: &CheckArgs, submissions: usize) -> Options {
    Options {
        isolation: args.isolation,
        warm: submissions > 1,
        seed: args.seed.unwrap_or_else(new_seed),
        sitting: args.sitting,
        ..Options::default()
    }
}

/// A seed that is another one each time, and that people can type.
pub fn new_seed() -> u64 {
    RandomState::new().build_hasher().finish() % 1_000_000
}

/// A file and its tests, which belong to no workbook.
fn lone(args: &CheckArgs, tests: &Path) -> Result<(Kata, Submission)> {
    let [solution] = args.what.as_slice() else {
        return Err(Error::new("one file is checked at a time").next("`kata check --tests TESTFILE FILE`"));
    };
    let solution = Path::new(solution);
    Ok((Kata::of_tests(tests, solution)?, Submission::of_file(solution)?))
}

/// What is to be checked.
fn work(args: &CheckArgs, workbook: &Workbook) -> Result<Vec<(Kata, Submission)>> {
    if args.reference {
        let katas = if args.all {
            super::all_katas(workbook)?
        } else {
            args.what.iter().map(|name| workbook.kata(name)).collect::<Result<_>>()?
        };
        return Ok(katas
            .into_iter()
            .map(|kata| {
                let source = kata.reference.clone();
                (kata, Submission::of_source("reference", source))
            })
            .collect());
    }
    let (name, file) = match args.what.as_slice() {
        [name] => (name, None),
        [name, file] => (name, Some(PathBuf::from(file))),
        _ => {
            return Err(Error::new("one kata and one file are checked at a time")
                .next("`kata check KATA FILE`, or `kata check --reference KATA...`"));
        }
    };
    let kata = workbook.kata(name)?;
    let submission = match file.as_deref() {
        Some(path) if path == Path::new("-") => Submission::of_stdin()?,
        Some(path) => Submission::of_file(path)?,
        None => Submission::of_file(&practice_file(&kata, args.workbook.workbook.as_deref())?)?,
    };
    Ok(vec![(kata, submission)])
}

fn practice_file(kata: &Kata, workbook: Option<&Path>) -> Result<PathBuf> {
    let practice = super::practice_folder()?.ok_or_else(|| {
        Error::new("no file is named, and this is not a practice folder").next(format!(
            "`kata check {} FILE` checks a file anywhere; `kata start DIR` makes a practice folder",
            kata.id()
        ))
    })?;
    practice.belongs_to(workbook)?;
    let here = std::env::current_dir().unwrap_or_default();
    Ok(super::as_typed(&practice.file_seen_from(&here, &kata.at)))
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
            format!(
                "Next: `kata explain {id}` for the idea behind it, `kata solution {id}{}` for another solution.\n",
                visible(&file)
            )
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
