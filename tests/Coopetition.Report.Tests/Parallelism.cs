using Xunit.v3;

// Most of its time it waits: for workers, for browsers, for commands that it started
[assembly: Parallelization(MaxThreads = 2)]
