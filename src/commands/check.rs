//! `kata check`

use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::{Path, PathBuf};

use super::console::Console;
use crate::assessment::assess;
use crate::catalog::{Kata, Workbook};
use crate::cli::{CheckArgs, Format};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::{Options, Submission};
use crate::outcome::{CheckRun, FORMAT_VERSION, Report, Verdict};
use crate::report::check;

pub fn run(args: &CheckArgs, console: &Console) -> Result<Exit> {
    let work = match &args.tests {
        Some(tests) => vec![lone(args, tests)?],
        None => work(args, &super::open_workbook(args.workbook.workbook.as_deref())?)?,
    };
    let judge = super::start_judge(options(args, work.len()), args.require_sandbox, console)?;
    let mut reports = Vec::with_capacity(work.len());
    for (kata, submission) in &work {
        let mut report = assess(&judge, kata, submission)?;
        if args.strict {
            report = report.strictly();
        }
        if args.format == Format::Text {
            let gap = if reports.is_empty() { "" } else { "\n" };
            console.print(&format!("{gap}{}", check::render(&report, &kata.facts.title, &console.style)));
            console.print(&next_step(kata, &report, args));
        }
        reports.push(report);
    }
    let exit = reports.iter().map(exit_of).max_by_key(|e| *e as u8).unwrap_or(Exit::Passed);
    if args.format == Format::Json {
        console.print_json(&CheckRun {
            format_version: FORMAT_VERSION,
            python: judge.python().version.clone(),
            reports,
        })?;
    }
    Ok(exit)
}

fn options(args: &CheckArgs, submissions: usize) -> Options {
    let anew = || RandomState::new().build_hasher().finish() % MANY_SEEDS;
    Options {
        isolation: args.isolation,
        warm: submissions > 1,
        seed: args.seed.unwrap_or_else(anew),
        sitting: args.sitting,
        ..Options::default()
    }
}

/// Seeds are typed by people.
const MANY_SEEDS: u64 = 1_000_000;

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
        None => Submission::of_file(&practice_file(&kata)?)?,
    };
    Ok(vec![(kata, submission)])
}

fn practice_file(kata: &Kata) -> Result<PathBuf> {
    let practice = super::practice_folder()?.ok_or_else(|| {
        Error::new("no file is named, and this is not a practice folder").next(format!(
            "`kata check {} FILE` checks a file anywhere; `kata start DIR` makes a practice folder",
            kata.id()
        ))
    })?;
    let file = practice.file(&kata.at);
    // Shown as it would be typed: relative to where the learner is.
    let here = std::env::current_dir().unwrap_or_default();
    Ok(file.strip_prefix(&here).map(Path::to_owned).unwrap_or(file))
}

fn exit_of(report: &Report) -> Exit {
    match report.verdict {
        Verdict::Passed => Exit::Passed,
        Verdict::Failed | Verdict::Unproven => Exit::Failed,
        Verdict::NotChecked => Exit::Broken,
    }
}

fn next_step(kata: &Kata, report: &Report, args: &CheckArgs) -> String {
    let id = kata.id();
    match report.verdict {
        _ if args.reference || args.tests.is_some() => String::new(),
        Verdict::Passed => {
            format!("Next: `kata explain {id}` for the idea behind it, `kata reference {id}` for another solution.\n")
        }
        Verdict::Failed => format!("Next: `kata hint {id}` for a nudge, `kata show {id}` for the task.\n"),
        Verdict::Unproven => "Next: without --strict, a pass in a shared sitting counts too.\n".to_owned(),
        Verdict::NotChecked => "Next: `kata doctor`, or `kata audit` if the workbook is yours.\n".to_owned(),
    }
}
