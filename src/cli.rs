//! The command line: definitions only.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::catalog::{Difficulty, Rarity};
use crate::grading::{Partition, Pattern};
use crate::judge::Isolation;
use crate::outcome::Sitting;
use crate::workspace::State;

/// Katas for backend Python: write a solution, and see the concept itself observed while it runs.
#[derive(Debug, Parser)]
#[command(name = "kata", version, max_term_width = 100)]
#[command(after_help = "Examples:\n  kata start practice\n  kata check n_plus_one mine.py")]
pub struct Cli {
    /// Without one, inside a practice folder: go on where you were
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a practice folder with the starters, and begin
    #[command(after_help = "Examples:\n  kata start practice")]
    Start(StartArgs),
    /// Practise: save a file, and see what it does
    #[command(after_help = "Examples:\n  kata watch\n  kata watch n_plus_one\n  kata watch --poll")]
    Watch(WatchArgs),
    /// List the katas in reading order
    #[command(after_help = "Examples:\n  kata list\n  kata list --topic databases --difficulty medium")]
    List(ListArgs),
    /// Show a kata's task
    #[command(after_help = "Examples:\n  kata show n_plus_one")]
    Show(KataArgs),
    /// Check a solution
    #[command(
        after_help = "Examples:\n  kata check n_plus_one\n  kata check n_plus_one mine.py\n  kata check n_plus_one - --format json"
    )]
    Check(CheckArgs),
    /// Say what a short program prints, and see it run
    #[command(after_help = "Examples:\n  kata predict\n  kata predict first_decorator --program late_binding")]
    Predict(PredictArgs),
    /// Show the next hint
    #[command(after_help = "Examples:\n  kata hint n_plus_one")]
    Hint(KataArgs),
    /// Explain the concept, with what the reference solution shows when it runs
    #[command(after_help = "Examples:\n  kata explain n_plus_one")]
    Explain(KataArgs),
    /// Show the reference solution, and what its checks observe
    #[command(after_help = "Examples:\n  kata reference n_plus_one")]
    Reference(ReferenceArgs),
    /// Compare your solution with the reference: what it does differently, and why
    #[command(after_help = "Examples:\n  kata solution n_plus_one\n  kata solution n_plus_one mine.py")]
    Solution(SolutionArgs),
    /// Begin a kata again: your file is kept, and the starter takes its place
    #[command(after_help = "Examples:\n  kata reset n_plus_one")]
    Reset(KataArgs),
    /// Open your file for a kata in your editor, where there is something to do
    #[command(after_help = "Examples:\n  kata open n_plus_one\n  EDITOR=nano kata open n_plus_one")]
    Open(KataArgs),
    /// Show attempts over time, what changed between them, and mistakes that recur
    #[command(after_help = "Examples:\n  kata history\n  kata history n_plus_one --diff")]
    History(HistoryArgs),
    /// Show how far you have come, by topic, difficulty and rarity
    #[command(after_help = "Examples:\n  kata progress")]
    Progress(ProgressArgs),
    /// Write a portfolio of what passed, as Markdown and as a web page in one file
    #[command(after_help = "Examples:\n  kata export\n  kata export ~/site --format html --name \"Your Name\"")]
    Export(ExportArgs),
    /// Show what a room of learners did, as a web page in one file: from the lines of results
    #[command(
        after_help = "Examples:\n  kata report results.jsonl --submissions week3 --out week3.html\n  kata report results.jsonl --out week3.html --anonymous"
    )]
    Report(ReportArgs),
    /// Make a handout of katas: prompts and starters, ready to print
    #[command(
        after_help = "Examples:\n  kata handout n_plus_one --out n_plus_one.html\n  kata handout --all --instructor --format md --out all.md"
    )]
    Handout(HandoutArgs),
    /// Make katas into what another system grades with
    #[command(
        after_help = "Examples:\n  kata package gradescope --kata n_plus_one --source katabook --out autograder.zip\n  kata package gradescope my_workbook --kata slugs --binary kata --binary kata-worker"
    )]
    Package(PackageArgs),
    /// Do again what you passed: the kata that is due, or the named one, from its starter
    #[command(after_help = "Examples:\n  kata review\n  kata review n_plus_one")]
    Review(ReviewArgs),
    /// Name the kata that serves best now, and why
    #[command(after_help = "Examples:\n  kata next\n  kata next --format json")]
    Next(NextArgs),
    /// Hold an interview: katas and spoken questions against the clock, then a debrief
    #[command(
        after_help = "Examples:\n  kata interview\n  kata interview --minutes 60 --topics databases,concurrency\n  kata interview --end"
    )]
    Interview(InterviewArgs),
    /// Grade a room: a folder of submissions, for instructors
    ///
    /// SUBMISSIONS is a folder with a folder or a zip for each learner, or one zip with a folder for each; or any files,
    /// with --pattern. In a learner's folder or zip, a kata's file is TOPIC/KATA.py, KATA.py, or the one file of this
    /// name deeper down. A row for each learner and kata is appended to the results as it comes. Exit code 0: all
    /// was graded, whatever the verdicts; 2: it was interrupted, or the workbook or this tool is at fault.
    #[command(
        args_conflicts_with_subcommands = true,
        subcommand_negates_reqs = true,
        after_help = "Examples:\n  kata grade handed-in --kata n_plus_one --kata lost_update\n  kata grade handed-in.zip --workshop week1.toml --format csv > grades.csv\n  kata grade merge results.jsonl results-1-of-2.jsonl results-2-of-2.jsonl"
    )]
    Grade(GradeArgs),
    /// Tell whose verdict a change of a kata's checks changes
    #[command(
        after_help = "Examples:\n  kata regrade results.jsonl handed-in\n  kata regrade results.jsonl handed-in --workbook . --format json"
    )]
    Regrade(RegradeArgs),
    /// Prove a workbook's content: for authors
    #[command(
        after_help = "Examples:\n  kata audit --watch n_plus_one --workbook .\n  kata audit --print n_plus_one/inner_join --workbook ."
    )]
    Audit(AuditArgs),
    /// Begin a workbook, or a kata in one: files that say what is to be written where
    #[command(
        after_help = "Examples:\n  kata new workbook ~/workshop\n  kata new kata caching/stampede --workbook ~/workshop"
    )]
    New(NewArgs),
    /// Make a workbook of exercises that were written for something else: for authors
    #[command(
        after_help = "Examples:\n  kata import exercism ~/track ~/workbook\n  kata import pytest test_two_fer.py two_fer.py ~/workbook\n  kata import classroom .github/classroom/autograding.json ~/workbook --solutions ~/solved"
    )]
    Import(ImportArgs),
    /// Tell which Python runs, what isolation is in force, and what is missing
    #[command(after_help = "Examples:\n  kata doctor")]
    Doctor(DoctorArgs),
    /// Print the line that makes your shell complete commands, katas and topics
    #[command(after_help = "Examples:\n  kata completions bash >> ~/.bashrc\n  kata completions fish")]
    Completions(CompletionsArgs),
    /// Write manual pages into a folder
    #[command(after_help = "Examples:\n  kata man ~/.local/share/man/man1")]
    Man(ManArgs),
}

/// What a page of results is called, if nobody gave it a name.
pub const ROOM: &str = "Results of the room";

/// Where katas come from.
#[derive(Debug, Default, Args)]
pub struct WorkbookArgs {
    /// Use the workbook in this folder instead of the one in this program
    #[arg(long, value_name = "DIR", global = true)]
    pub workbook: Option<PathBuf>,
}

/// What is remembered between runs.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct RememberingArgs {
    /// Run known mistakes again, and do not remember how they fail
    #[arg(long)]
    pub no_cache: bool,
}

#[derive(Debug, Args)]
pub struct StartArgs {
    /// The folder to make, or to add missing starters to
    pub folder: PathBuf,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Default, Args)]
pub struct WatchArgs {
    /// The kata to begin with; without one, the one you were at
    pub kata: Option<String>,
    /// Look at the files again and again, where the file system does not tell of saves (network folders)
    #[arg(long)]
    pub poll: bool,
    #[command(flatten)]
    pub remembering: RememberingArgs,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct KataArgs {
    /// A kata's id, such as `n_plus_one`
    pub kata: String,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only this topic
    #[arg(long)]
    pub topic: Option<String>,
    /// Only this difficulty
    #[arg(long)]
    pub difficulty: Option<Difficulty>,
    /// Only what interviews ask this often
    #[arg(long)]
    pub rarity: Option<Rarity>,
    /// Only katas that answer this question of the source lists, such as 003-20
    #[arg(long, value_name = "QUESTION")]
    pub covers: Option<String>,
    /// Only katas that this learner's attempts have brought so far; `passed` is all that passed
    #[arg(long, value_enum)]
    pub state: Option<State>,
    /// Look through them on the whole screen, and choose the one to work on
    #[arg(long, conflicts_with = "format")]
    pub browse: bool,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// A kata's id, then the file to check (`-` reads standard input); with --reference, any number of katas
    ///
    /// Without a file: in a practice folder your file for the kata; inside of its `review/` and `interview/N/`, the file there.
    #[arg(required_unless_present = "all", value_name = "KATA [FILE]")]
    pub what: Vec<String>,
    /// Check one file, named alone, with the unittest or pytest tests in this file: no workbook is needed
    #[arg(long, value_name = "TESTFILE", conflicts_with_all = ["reference", "all"])]
    pub tests: Option<PathBuf>,
    /// Check the reference solutions
    #[arg(long)]
    pub reference: bool,
    /// Every kata of the workbook; needs --reference
    #[arg(long, requires = "reference", conflicts_with = "what")]
    pub all: bool,
    /// How results are printed: for people, or as another tool reads them
    #[arg(long, value_enum, default_value_t)]
    pub format: ResultFormat,
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
    /// Draw the inputs of checks from this seed, as a report names it; without it, from a new one each time
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Check nothing unless every layer of isolation is in force: for graders
    #[arg(long)]
    pub require_sandbox: bool,
    #[command(flatten)]
    pub remembering: RememberingArgs,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct AuditArgs {
    /// The katas to audit; all of them if none is named
    pub katas: Vec<String>,
    /// Prove everything in full, also what `proven.toml` vouches for
    #[arg(long, conflicts_with = "light")]
    pub all: bool,
    /// Run everything once and nothing more: no mutants, and what has no proof yet gets none
    #[arg(long, conflicts_with_all = ["times", "no_mutants", "mutants"])]
    pub light: bool,
    /// Prove in full a part of what `proven.toml` vouches for, too: another one for each SEED, such as a commit
    #[arg(long, value_name = "SEED", conflicts_with_all = ["all", "light", "times", "no_mutants", "mutants"])]
    pub sample: Option<String>,
    /// With --sample: no further proof of the sample begins after so many minutes
    #[arg(long, value_name = "MINUTES", default_value_t = 5.0, requires = "sample")]
    pub at_most: f64,
    /// Run the reference of every kata so often, whatever `proven.toml` says [default: 10, or 1 where that vouches]
    #[arg(long, value_name = "N")]
    pub times: Option<u32>,
    /// Leave the mutants out: quicker while writing
    #[arg(long)]
    pub no_mutants: bool,
    /// Run at most so many mutants of each kata, spread over its reference: a sample
    #[arg(long, value_name = "N", conflicts_with = "no_mutants")]
    pub mutants: Option<usize>,
    /// Do not hold prompts and concept pages to the form of the shipped ones (primer, sections, lengths, links)
    #[arg(long)]
    pub no_form: bool,
    /// Go on: each time a file is saved, show what its kata still lacks (no mutants, and only what the file concerns)
    #[arg(long, conflicts_with_all = ["format", "mutants", "times", "all", "light", "sample"])]
    pub watch: bool,
    /// With --watch: look at the files again and again, where the file system does not tell of saves
    #[arg(long, requires = "watch")]
    pub poll: bool,
    /// Audit nothing: print the whole file that this mistake (or break) comes to, as learners would have written it
    #[arg(long, value_name = "KATA/MISTAKE", conflicts_with_all = ["katas", "times", "no_mutants", "mutants", "watch", "format"])]
    pub print: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct NewArgs {
    #[command(subcommand)]
    pub what: NewThing,
}

/// What is begun.
#[derive(Debug, Subcommand)]
pub enum NewThing {
    /// A workbook without katas
    Workbook {
        /// The folder to make it in
        folder: PathBuf,
    },
    /// A kata, in a workbook that is there; its topic is added if need be
    Kata {
        /// Its topic and its id, such as `databases/n_plus_one`
        #[arg(value_name = "TOPIC/ID")]
        place: String,
        #[command(flatten)]
        workbook: WorkbookArgs,
    },
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(subcommand)]
    pub from: ImportFrom,
    #[arg(long, value_enum, default_value_t, global = true)]
    pub format: Format,
}

/// What is imported.
#[derive(Debug, Subcommand)]
pub enum ImportFrom {
    /// An Exercism track, or one of its exercises
    Exercism {
        /// The folder that holds `exercises/`, or that of one exercise
        folder: PathBuf,
        /// The workbook to make: a folder that is new or empty
        out: PathBuf,
    },
    /// A file of unittest or pytest tests, and a solution that passes them
    Pytest {
        /// The tests
        tests: PathBuf,
        /// A solution, under the name by which the tests import it: the reference
        solution: PathBuf,
        /// The workbook to add the kata to, or to make
        out: PathBuf,
        /// What the learner begins with; without it, an empty file
        #[arg(long, value_name = "FILE")]
        starter: Option<PathBuf>,
        /// The kata's id; without it, the name of the solution's file
        #[arg(long)]
        id: Option<String>,
        /// The kata's title; without it, its id in words
        #[arg(long)]
        title: Option<String>,
        /// The topic that it belongs to
        #[arg(long, default_value = "imported")]
        topic: String,
    },
    /// The tests of a GitHub Classroom assignment (`.github/classroom/autograding.json`)
    Classroom {
        /// The file
        autograding: PathBuf,
        /// The workbook to make: a folder that is new or empty
        out: PathBuf,
        /// The folder with solutions, under the names that the assignment's files have
        #[arg(long, value_name = "DIR")]
        solutions: PathBuf,
    },
}

#[derive(Debug, Args)]
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
    /// A file (TOML) that names katas, weights and deadlines
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

/// How a graded room is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum GradeFormat {
    /// A line for each kata, and what people believe
    #[default]
    Text,
    /// The same, all of it; the reports are in the results
    Json,
    /// The columns of `nbgrader export`, a row for each learner and kata
    Csv,
    /// JUnit XML, a suite for each learner and kata
    Junit,
}

#[derive(Debug, Args)]
pub struct RegradeArgs {
    /// What `kata grade` wrote
    pub results: PathBuf,
    /// The folder or zip with everybody's submissions
    pub submissions: PathBuf,
    /// Names of files below SUBMISSIONS, as for `kata grade`
    #[arg(long, value_name = "PATTERN")]
    pub pattern: Option<Pattern>,
    /// Grade so many submissions at a time; without it, as many as there are cores
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=512))]
    pub jobs: Option<u32>,
    /// Grade nothing unless every layer of isolation is in force
    #[arg(long)]
    pub require_sandbox: bool,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct SolutionArgs {
    /// A kata's id, such as `n_plus_one`
    pub kata: String,
    /// The file to compare; without it, the practice folder's own
    pub file: Option<PathBuf>,
    /// Show it before the kata has passed, without asking: it is noted all the same
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct ReferenceArgs {
    /// A kata's id, such as `n_plus_one`
    pub kata: String,
    /// In a practice folder: show it before the kata has passed, without asking; it is noted all the same
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell to complete in
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub struct ManArgs {
    /// The folder to write to, such as `~/.local/share/man/man1`
    pub folder: PathBuf,
}

/// A shell that `kata` can complete in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
}

#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// Only this kata, with what changed between its attempts
    pub kata: Option<String>,
    /// Show each difference whole
    #[arg(long, requires = "kata")]
    pub diff: bool,
    /// Show all attempts, not the last ones only
    #[arg(long)]
    pub all: bool,
    /// JSON always has everything
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct ProgressArgs {
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The folder to write to; without it, `portfolio` in the practice folder
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    pub format: PortfolioFormat,
    /// Your name, for the title
    #[arg(long, conflicts_with = "anonymous")]
    pub name: Option<String>,
    /// Leave out when katas were passed: your solutions are shown as you wrote them
    #[arg(long)]
    pub anonymous: bool,
    /// Replace files that were not written by this command, too
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// The files of a portfolio.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum PortfolioFormat {
    /// portfolio.md
    Md,
    /// portfolio.html
    Html,
    #[default]
    Both,
}

#[derive(Debug, Args)]
pub struct PredictArgs {
    /// A kata's id; in a practice folder, without one, the next program that you have not predicted rightly
    pub kata: Option<String>,
    /// One program of the kata, by its name
    #[arg(long, value_name = "NAME", requires = "kata")]
    pub program: Option<String>,
    /// What it prints; `-` reads standard input
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub answer: Option<String>,
    /// The programs that you have predicted rightly, too
    #[arg(long)]
    pub again: bool,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// The kata to do again, due or not; without one, what has been due for longest
    pub kata: Option<String>,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct NextArgs {
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct InterviewArgs {
    /// How long it lasts
    #[arg(long, value_name = "N", default_value_t = 45, value_parser = clap::value_parser!(u32).range(5..=480))]
    pub minutes: u32,
    /// Ask about these topics only, such as `databases,concurrency`
    #[arg(long, value_name = "TOPICS", value_delimiter = ',')]
    pub topics: Vec<String>,
    /// Draw the same katas and questions again; without it, others each time
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// End the interview that is running, and show its debrief
    #[arg(long, conflicts_with_all = ["topics", "seed"])]
    pub end: bool,
    /// Show the debrief of an interview that is over: the last one, or the one of this number
    #[arg(long, value_name = "N", num_args = 0..=1, conflicts_with_all = ["end", "topics", "seed"])]
    pub debrief: Option<Option<i64>>,
    /// Go on as a session although this is no terminal
    #[arg(long, hide = true)]
    pub session: bool,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    /// The file of results: JSON lines
    #[arg(value_name = "RESULTS")]
    pub results: PathBuf,
    /// The folder or zip of the submissions, to show their code
    #[arg(long, value_name = "DIR")]
    pub submissions: Option<PathBuf>,
    /// The page to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Replace names by pseudonyms, and leave paths out; code stays as it was handed in
    #[arg(long)]
    pub anonymous: bool,
    /// Practice folders of learners, or a folder of these, to tell how long it took until a kata passed
    #[arg(long, value_name = "DIR", num_args = 1..)]
    pub history: Vec<PathBuf>,
    /// What the page is called
    #[arg(long, default_value = ROOM)]
    pub title: String,
    /// Replace a file that was not written by this command, too
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct HandoutArgs {
    /// The katas, in the order of the handout
    #[arg(value_name = "KATA", required_unless_present = "all")]
    pub katas: Vec<String>,
    /// All katas of the workbook
    #[arg(long, conflicts_with = "katas")]
    pub all: bool,
    /// Checks, hints, mistakes, the concept and the reference solution, too
    #[arg(long)]
    pub instructor: bool,
    #[arg(long, value_enum, default_value_t)]
    pub format: HandoutFormat,
    /// The file to write; without it, the handout is printed
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Replace a file that was not written by this command, too
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// The files a handout can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum HandoutFormat {
    /// A web page in one file, a new sheet of paper for each kata
    #[default]
    Html,
    /// Markdown
    Md,
}

#[derive(Debug, Args)]
pub struct PackageArgs {
    #[command(subcommand)]
    pub target: PackageTarget,
}

/// What katas are made into.
#[derive(Debug, Subcommand)]
pub enum PackageTarget {
    /// The zip of a Gradescope autograder
    Gradescope(GradescopeArgs),
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("program").required(true).args(["source", "binary"]))]
pub struct GradescopeArgs {
    /// The folder of the workbook; without it, the one in this program
    #[arg(value_name = "WORKBOOK")]
    pub folder: Option<PathBuf>,
    /// A kata of the assignment; a learner hands in KATA.py for each
    #[arg(long = "kata", value_name = "KATA", required = true)]
    pub katas: Vec<String>,
    /// Build kata there from its source: a folder, which is put into the zip, or the URL of a git repository
    #[arg(long, value_name = "DIR|URL")]
    pub source: Option<String>,
    /// Use these programs there, `kata` and `kata-worker`, built for its system
    #[arg(long, value_name = "FILE")]
    pub binary: Vec<PathBuf>,
    /// Judge nothing unless every layer of isolation is in force there
    #[arg(long)]
    pub require_sandbox: bool,
    /// The zip to write; one that is there is replaced
    #[arg(long, value_name = "FILE", default_value = "autograder.zip")]
    pub out: PathBuf,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Text,
    Json,
}

/// How the results of checks are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ResultFormat {
    /// For people
    #[default]
    Text,
    /// All there is to know, in one document
    Json,
    /// The same, a line for each report
    Jsonl,
    /// JUnit XML, for CI systems
    Junit,
    /// results.json of an Exercism test runner; its convention wants exit code 0: add `|| true`
    Exercism,
    /// results.json of a Gradescope autograder
    Gradescope,
    /// The `result` of a GitHub Classroom grader, in base64
    Classroom,
    /// results.json of a PrairieLearn external grader
    #[value(name = "prairielearn")]
    PrairieLearn,
    /// The JSON of `check50 -o json`
    Check50,
    /// The columns of `nbgrader export`
    Csv,
    /// Annotations on the learner's lines, in GitHub Actions
    #[value(name = "github")]
    GitHub,
}
