//! `kata grade`

mod notes;
mod print;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use clap::{Args, Subcommand};
use indicatif::ProgressBar;

use self::notes::Notes;
use self::print::{GradeFormat, print};
use super::args::{RememberingArgs, WorkbookArgs};
use super::console::Console;
use super::report::ReportArgs;
use crate::assessment::cores;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::grading::merge::merge;
use crate::grading::moment::Zone;
use crate::grading::overview::{Overview, Sums};
use crate::grading::plan::{Plan, Progress};
use crate::grading::results::Results;
use crate::grading::room::Room;
use crate::grading::run::{Graded as Run, grade};
use crate::grading::workshop::{Asked, Workshop, moment_of};
use crate::grading::{Partition, Pattern, leave};
use crate::judge::Options;

/// Grade a folder of submissions: everybody's, to one kata or many
///
/// SUBMISSIONS is what Moodle, Canvas, Gradescope or Blackboard gives to download, unpacked or not; a folder with a folder
/// or a zip for each learner, or one zip with a folder for each; or any files, with --pattern. In a learner's folder or
/// zip, a kata's file is TOPIC/KATA.py, KATA.py, or the one file of this name deeper down; a file whose name can be meant
/// for it is taken with a note. A row for each learner and kata is appended to the results as it comes.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Exit code 0: all was graded, whatever the verdicts; 2: it was interrupted, or the workbook or this tool is at fault.\n\nExamples:\n  kata grade handed-in --kata n_plus_one --kata lost_update\n  kata grade handed-in.zip --workshop week1.toml --format csv > grades.csv\n  kata grade merge results.jsonl results-1-of-2.jsonl results-2-of-2.jsonl"
)]
pub struct GradeArgs {
    #[command(subcommand)]
    pub command: Option<GradeCommand>,
    /// The folder or zip with everybody's submissions
    #[arg(required = true)]
    pub submissions: Option<PathBuf>,
    #[command(flatten)]
    pub what: GradedArgs,
    /// When it was due, such as 2030-02-03T18:00:00+01:00: lateness is recorded, and costs nothing
    #[arg(long, value_name = "WHEN", requires = "katas", conflicts_with = "workshop")]
    pub deadline: Option<String>,
    /// Where the results are written, a line of JSON each; without it, `results.jsonl`, or `results-I-of-N.jsonl` of a part
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Go on with the results that are there: what is graded is not graded again unless kata or submission changed
    #[arg(long)]
    pub resume: bool,
    /// Grade one of N equal parts: any machine finds its own; `kata grade merge` joins the results
    #[arg(long, value_name = "I/N")]
    pub partition: Option<Partition>,
    /// Names of files below SUBMISSIONS instead of a folder each, such as `{learner}_{kata}.py`; `*` is anything
    #[arg(long, value_name = "PATTERN")]
    pub pattern: Option<Pattern>,
    /// Who is in the room (CSV with the columns id, name, email, group): names, groups, and who handed in nothing
    #[arg(long, value_name = "FILE")]
    pub roster: Option<PathBuf>,
    /// The zone of times that have none, as in most zips: a name such as Europe/Berlin, or an offset; without it, the zone here
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// Grade so many submissions at a time; without it, as many as there are cores
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=512))]
    pub jobs: Option<u32>,
    /// Draw the inputs of checks from this seed: the same for everybody
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: u64,
    /// Grade nothing unless every layer of isolation is in force
    #[arg(long)]
    pub require_sandbox: bool,
    /// List submissions that are alike in what goes beyond the starter
    #[arg(long, conflicts_with = "partition")]
    pub similar: bool,
    /// How the room is printed at the end
    #[arg(long, value_enum, default_value_t)]
    pub format: GradeFormat,
    /// Write the results as a page, too: one file that needs no network
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Replace names by pseudonyms on that page
    #[arg(long, requires = "report")]
    pub anonymous: bool,
    /// Where it is kept who is who, so that pseudonyms stay; without it, beside the results, `results.key`
    #[arg(long, value_name = "FILE", requires = "anonymous")]
    pub key: Option<PathBuf>,
    /// Practice folders of learners, or a folder of these: the page tells how long it took until a kata passed
    #[arg(long, value_name = "DIR", num_args = 1.., requires = "report")]
    pub history: Vec<PathBuf>,
    #[command(flatten)]
    pub remembering: RememberingArgs,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// Which katas, and what they are worth.
#[derive(Debug, Args)]
#[group(id = "graded", required = true)]
pub struct GradedArgs {
    /// A kata to grade; again for more. Each is worth one point
    #[arg(long = "kata", value_name = "KATA", group = "graded")]
    pub katas: Vec<String>,
    /// A file (TOML) that names katas, weights, deadlines, extensions, groups, and what lateness costs
    #[arg(long, value_name = "FILE", group = "graded", conflicts_with = "katas")]
    pub workshop: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum GradeCommand {
    /// Join the results of parts
    #[command(after_help = "Examples:\n  kata grade merge results.jsonl results-*-of-4.jsonl")]
    Merge {
        /// The file to write
        out: PathBuf,
        /// The files to join; where two are about the same learner and kata, the later one counts
        #[arg(required = true, value_name = "PART")]
        parts: Vec<PathBuf>,
    },
}

pub fn run(args: &GradeArgs, console: &Console) -> Result<Exit> {
    if let Some(GradeCommand::Merge { out, parts }) = &args.command {
        let merged = merge(out, parts)?;
        merged.notes.iter().for_each(|note| console.note(note));
        console.print(&format!("{}: {} rows\n", out.display(), merged.rows));
        return Ok(Exit::Passed);
    }
    let Some(submissions) = &args.submissions else {
        return Err(Error::new("no submissions are named").next("`kata grade SUBMISSIONS --kata KATA`"));
    };
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let workshop = workshop(args)?;
    let asked = workshop.asked(&workbook)?;
    let ids: Vec<_> = asked.iter().map(|asked| asked.kata.at.clone()).collect();
    let zone = args.zone.as_deref().map(Zone::named).transpose()?.unwrap_or_else(Zone::here);
    let mut room = Room::open(submissions, args.pattern.as_ref(), zone, &ids)?;
    let mut notes = Notes::of(&room, &asked);
    notes.introduce(&mut room, args.roster.as_deref(), &workshop)?;
    let judge = super::start_judge(
        Options {
            warm: true,
            seed: args.seed,
            gives_up: true,
            store: super::store(args.remembering),
            ..Options::default()
        },
        args.require_sandbox,
        asked.iter().map(|asked| &asked.kata),
        console,
    )?;
    asked.iter().try_for_each(|asked| asked.fits(&judge))?;
    let mut results = results(args, console)?;
    notes.add("not in the room any more, and so not in its results", &leave(&mut results, &room)?);
    notes.print(console);
    let plan = Plan {
        asked: &asked,
        title: &workshop.title,
        seed: args.seed,
        jobs: args.jobs.map_or_else(cores, |jobs| jobs as usize),
        partition: args.partition,
        similar: args.similar,
        cache: super::cache(args.remembering),
    };
    let stop = stopped_by_signals()?;
    let bar = console.bar();
    let done = grade(&judge, &room, &plan, &mut results, &stop, |progress| show(&bar, progress));
    bar.finish_and_clear();
    let done = done?;
    let overview = overview(&workshop.title, &asked, &results)?;
    if let Some(zone) = overview.zone.as_deref().filter(|_| args.zone.is_none()) {
        console.note(&format!("times that have no zone were read in {zone}; --zone names another one"));
    }
    print(args.format, args.similar, &overview, &done, &asked, &results, console)?;
    if let Some(page) = &args.report {
        console.note(&super::report::write(&of_page(args, page, submissions, &workshop, &results))?);
    }
    Ok(exit(&overview, &done, &results, console))
}

/// The page of `kata report`, made at once.
fn of_page(args: &GradeArgs, page: &Path, submissions: &Path, workshop: &Workshop, results: &Results) -> ReportArgs {
    ReportArgs {
        results: results.path().to_owned(),
        submissions: Some(submissions.to_owned()),
        out: page.to_owned(),
        anonymous: args.anonymous,
        history: args.history.clone(),
        key: args.key.clone(),
        title: (!workshop.title.is_empty()).then(|| workshop.title.clone()),
        force: false,
    }
}

fn workshop(args: &GradeArgs) -> Result<Workshop> {
    match &args.what.workshop {
        Some(file) => Workshop::read(file),
        None => {
            let deadline = args.deadline.as_deref().map(moment_of).transpose()?;
            Ok(Workshop { deadline, ..Workshop::of(&args.what.katas) })
        }
    }
}

fn results(args: &GradeArgs, console: &Console) -> Result<Results> {
    let usual = || match args.partition {
        Some(part) => PathBuf::from(format!("results-{}-of-{}.jsonl", part.part, part.of)),
        None => PathBuf::from("results.jsonl"),
    };
    let path = args.out.clone().unwrap_or_else(usual);
    if !args.resume {
        return Results::create(&path);
    }
    let (results, torn) = Results::resume(&path)?;
    if torn > 0 {
        console.note(&format!("{}: the last line was torn, and is cut off: {torn} bytes", path.display()));
    }
    Ok(results)
}

/// Set by Ctrl-C, and by who asks this process to end; the second time, it ends at once.
pub fn stopped_by_signals() -> Result<Arc<AtomicBool>> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        let ends = signal_hook::flag::register_conditional_shutdown(signal, Exit::Broken as i32, stop.clone());
        ends.and_then(|_| signal_hook::flag::register(signal, stop.clone()))
            .map_err(|e| Error::new(format!("cannot watch for signals: {e}")))?;
    }
    Ok(stop)
}

fn show(bar: &ProgressBar, progress: Progress) {
    bar.set_length(progress.of as u64);
    bar.set_position(progress.done as u64);
}

fn overview(title: &str, asked: &[Asked], results: &Results) -> Result<Overview> {
    let mut sums = Sums::new(title, asked);
    for row in results.rows() {
        sums.add(&row?);
    }
    Ok(sums.overview())
}

fn exit(overview: &Overview, done: &Run, results: &Results, console: &Console) -> Exit {
    if done.interrupted {
        let left = done.progress.of - done.progress.done;
        let path = results.path().display();
        console.note(&format!("interrupted with {left} left; the same command with --resume goes on with {path}"));
        return Exit::Broken;
    }
    let at_fault = overview.katas.iter().any(|kata| kata.not_checked > 0);
    if at_fault { Exit::Broken } else { Exit::Passed }
}
