using System.Runtime.InteropServices;

namespace Monitor.Warehouse.DuckDb.Native;

/// <summary>Something of the library that must be given back exactly once.</summary>
internal abstract class NativeHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;
}

internal sealed class ConfigHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_config(ref handle); return true; }
}

internal sealed class DatabaseHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_close(ref handle); return true; }
}

internal sealed class ConnectionHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_disconnect(ref handle); return true; }
}

internal sealed class ExtractedHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_extracted(ref handle); return true; }
}

internal sealed class StatementHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_prepare(ref handle); return true; }
}

internal sealed class PendingHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_pending(ref handle); return true; }
}

internal sealed class LogicalTypeHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_logical_type(ref handle); return true; }
}

internal sealed class DataChunkHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_data_chunk(ref handle); return true; }
}

internal sealed class ErrorHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_error_data(ref handle); return true; }
}

internal sealed class ValueHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_value(ref handle); return true; }
}

/// <summary>Destroying would flush; what was not flushed on purpose is forgotten first.</summary>
internal sealed class AppenderHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        _ = LibDuckDb.duckdb_appender_clear(handle);
        return LibDuckDb.duckdb_appender_destroy(ref handle) == 0;
    }
}

/// <summary>A result with the chunk last fetched from it. Lives in native memory, where the library may write to it.</summary>
internal sealed unsafe class ResultHandle : NativeHandle
{
    private nint chunk;

    public ResultHandle() => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(Result)));

    public ref Result Value => ref *(Result*)handle;

    /// <summary>Lets the current chunk go and fetches the next; 0 at the end.</summary>
    public nint NextChunk()
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        DestroyChunk();
        return chunk = LibDuckDb.duckdb_fetch_chunk(Value);
    }

    protected override bool ReleaseHandle()
    {
        DestroyChunk();
        LibDuckDb.duckdb_destroy_result(ref Value);
        NativeMemory.Free((void*)handle);
        return true;
    }

    private void DestroyChunk()
    {
        if (chunk != 0) LibDuckDb.duckdb_destroy_data_chunk(ref chunk);
        chunk = 0;
    }
}

internal sealed class TableFunctionHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_table_function(ref handle); return true; }
}

internal sealed class ScalarFunctionHandle : NativeHandle
{
    protected override bool ReleaseHandle() { LibDuckDb.duckdb_destroy_scalar_function(ref handle); return true; }
}
