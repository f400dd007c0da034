-- Reference data for joins, written whole when it changed. region: one row a code, so a join never doubles a contract.
-- region_set_member and zone_region hold every region that belongs, down to counties; cuts by them overlap and have no total.
CREATE OR REPLACE TABLE region (
  code VARCHAR NOT NULL, name_zh VARCHAR NOT NULL, name_en VARCHAR NOT NULL, level VARCHAR NOT NULL, parent_code VARCHAR,
  province_code VARCHAR NOT NULL, prefecture_code VARCHAR, county_code VARCHAR, group_code VARCHAR NOT NULL, plan_city BOOLEAN NOT NULL,
  valid_from DATE, valid_to DATE, place INTEGER NOT NULL
);
CREATE OR REPLACE TABLE region_group (code VARCHAR NOT NULL, name_zh VARCHAR NOT NULL, name_en VARCHAR NOT NULL, place INTEGER NOT NULL);
CREATE OR REPLACE TABLE region_set (code VARCHAR NOT NULL, name_zh VARCHAR NOT NULL, name_en VARCHAR NOT NULL, place INTEGER NOT NULL);
CREATE OR REPLACE TABLE region_set_member (
  region_set VARCHAR NOT NULL, region_code VARCHAR NOT NULL, valid_from DATE NOT NULL, valid_to DATE
);
CREATE OR REPLACE TABLE zone (code VARCHAR NOT NULL, name_zh VARCHAR NOT NULL, name_en VARCHAR NOT NULL, place INTEGER NOT NULL);
CREATE OR REPLACE TABLE zone_region (zone VARCHAR NOT NULL, region_code VARCHAR NOT NULL, valid_from DATE NOT NULL, valid_to DATE);
CREATE OR REPLACE TABLE region_content (sha256 VARCHAR NOT NULL);
