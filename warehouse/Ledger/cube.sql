-- Adds the entries of one load to a cube: only the cells they fall into are touched.
MERGE INTO {cube} c USING ({cells}) d ON {same cell}
WHEN MATCHED THEN UPDATE SET {sums}
WHEN NOT MATCHED THEN INSERT
