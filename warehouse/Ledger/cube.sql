-- Adds the entries of one load to a cube: only the cells they fall into are touched. They are counted first, so that the engine sees how
-- few they are and looks them up in the cube, not the other way round.
CREATE OR REPLACE TEMP TABLE cell AS {cells};

MERGE INTO {cube} c USING cell d ON {same cell}
WHEN MATCHED THEN UPDATE SET {sums}
WHEN NOT MATCHED THEN INSERT
