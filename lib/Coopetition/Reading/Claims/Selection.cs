namespace Coopetition.Reading;

/// <summary>Reads which channels or events a claim is of: by their keys, or all of a kind.</summary>
internal sealed class Selection(ClaimCells cells)
{
    /// <summary>Channels by key, or those of <c>kind:opener&gt;beneficiary</c>.</summary>
    public IReadOnlyList<Channel>? Channels()
    {
        if (cells.Needed("subject") is not { } subject)
        {
            return null;
        }

        if (!subject.Contains(':', StringComparison.Ordinal))
        {
            return cells.Find("subject", cells.Known.Channels, "channels");
        }

        if (subject.Split(':') is not [var kind, var way] || way.Split('>') is not [var opener, var beneficiary])
        {
            cells.Reject("subject", $"\"{subject}\" does not select channels.", "Write kind:opener>beneficiary, or the channels' keys with | between them.");
            return null;
        }

        var kinds = cells.Known.Channels.Values.Select(channel => channel.Kind).Distinct().ToList();
        var ends = new[] { opener, beneficiary }.Select(key => cells.Find("subject", key, cells.Known.Companies, "companies")).ToList();
        if (!kinds.Contains(kind))
        {
            cells.Unknown("subject", kind, "a kind of channel", kinds);
        }
        else if (ends.TrueForAll(end => end is not null))
        {
            var chosen = cells.Known.Channels.Values.Where(channel => channel.Kind == kind && channel.Opener == ends[0] && channel.Beneficiary == ends[1]).ToList();
            if (chosen.Count > 0)
            {
                return chosen;
            }

            cells.Reject("subject", $"\"{subject}\" selects no channel.", "Correct it, or add such a channel to channels.csv.");
        }

        return null;
    }

    /// <summary>Events by key, or those of <c>kind:actor</c>.</summary>
    public Func<Event, bool>? Events()
    {
        if (cells.Needed("subject") is not { } subject)
        {
            return null;
        }

        if (!subject.Contains(':', StringComparison.Ordinal))
        {
            var events = cells.Find("subject", cells.Known.Events, "events")?.Select(happening => happening.Id).ToHashSet();
            return events is null ? null : happening => events.Contains(happening.Id);
        }

        if (subject.Split(':') is not [var kind, var actor])
        {
            cells.Reject("subject", $"\"{subject}\" does not select events.", "Write kind:actor, or the events' keys with | between them.");
            return null;
        }

        var kinds = cells.Known.Events.Values.Select(happening => happening.Kind).Distinct().ToList();
        var actors = cells.Known.Events.Values.Select(happening => happening.Actor).Concat(cells.Known.Companies.Keys).Distinct().ToList();
        if (kinds.Contains(kind) && actors.Contains(actor))
        {
            return happening => happening.Kind == kind && happening.Actor == actor;
        }

        cells.Unknown("subject", kinds.Contains(kind) ? actor : kind, kinds.Contains(kind) ? "an actor of events" : "a kind of event", kinds.Contains(kind) ? actors : kinds);
        return null;
    }

    public Openness? State(string column, string text)
    {
        if (Vocabulary.Opennesses.TryGetValue(text, out var state))
        {
            return state;
        }

        cells.Unknown(column, text, $"one of {string.Join(", ", Vocabulary.Opennesses.Keys)}", Vocabulary.Opennesses.Keys);
        return null;
    }
}
